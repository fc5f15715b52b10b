"""What the benchmark's plans are made of. Every person is fictional."""

TITLES = {"she": ["Mrs", "Miss", "Ms", "Dr"], "he": ["Mr", "Mr", "Mr", "Dr"], "they": ["Mx"]}
GIVEN = {
    "she": "Audrey Beryl Doreen Edith Gwenda Hilary Irene Jean Kathleen Lorna Mavis Noreen Olwen Pauline Rita Sheila "
           "Thelma Una Vera Winifred Amina Bronwen Carmel Dilys Eirlys Farida Halina Nazreen Oyin Siân Zofia".split(),
    "he": "Alwyn Bernard Cedric Desmond Emrys Frank Gerald Harold Idris Jack Kenneth Leonard Maldwyn Norman Oswald "
          "Percy Ronald Stanley Trevor Walter Arif Bogdan Dewi Errol Gethin Hamid Iwan Józef Kofi Tomasz Zbigniew".split(),
    "they": "Ashley Frankie Jo Robin Sam".split(),
}
FAMILY = (
    "Abara Allardyce Ashdown Bagshaw Beddoes Blenkin Bramhall Cadwallader Carnaby Chowdhury Corfield Cresswell "
    "Dabrowski Darbyshire Eardley Ebdon Fazackerley Fenwright Gethings Goodall Gwilt Haddow Hockenhull Hussain "
    "Iddenden Inskip Jarvis-Cole Kettlewell Kowalczyk Lathbury Llewelyn Maddocks Mahmood Marchbank Narroway Nightingale "
    "O’Dowd Okonjo Osgathorpe Padfield Peverell Pritchett Quarmby Quennell Rainsford Redfern Rowbotham Sadler "
    "Satterthwaite Sidebottom Tattersall Thackeray Trevanion Ullathorne Umney Venables Vobe Wagstaffe Whittingslow "
    "Wojcik Yardley Yelland Zaremba"
).split()
STAFF_GIVEN = "Anwen Bethan Callum Dafydd Elena Fergus Grace Hanif Isla Jomo Kirsty Liam Mair Nkechi Orla Piotr".split()
STAFF_FAMILY = (
    "Ackersley Birchenough Clutterbuck Dunwoody Entwhistle Featherstonehaugh Garlick Honeychurch Ivelaw Jellicoe "
    "Kynaston Lubbock Mountjoy Nettleship Oldcastle Penhaligon Quaife Rosewarne Stallybrass Tolliver"
).split()
STREETS = (
    "Tannery Row|Cooper’s Yard|Weavers Close|Lower Sheepfold|Millstream Court|Orchard Bank|The Pinfold|Bell Foundry Lane"
    "|Glebe Terrace|Station Cottages|Drovers Way|Hazel Rise|Chandlery Steps|Upper Marl Road|Kiln Field|Rectory Gardens"
).split("|")
TOWNS = ["Aldermere", "Brackenford", "Llanmarl", "Nether Alder", "Long Furlong", "Pont Marl"]
HOUSEHOLD = ["Lives alone", "Lives with her daughter", "Lives with his wife", "Lives with a lodger", "Lives in sheltered housing"]
ETHNICITY = ["White British", "White Welsh", "White Polish", "Asian or Asian British: Pakistani", "Black or Black British: Caribbean"]
RELIGION = ["Chapel", "Church of England", "Methodist", "Muslim", "Roman Catholic", "None"]

MATTERS = [
    "My garden, and my leeks above all. I want to do my own digging for as long as I can, even if it is one row and then a sit down.",
    "People. I want to be busy, and I want somebody at my table on a Sunday.",
    "My own front door. I have had my own key since I was nineteen, and I mean to keep it.",
    "The grandchildren. They come on Fridays and I want to be on the floor with the bricks, not in the chair with the rug.",
    "Music. I sang with the choir for forty years, and I still know every **tenor** line.",
    "Being told things straight. I ran a business for thirty years and I can hear a number.",
    "My dog, Captain. He is twelve. We get each other up in the morning.",
    "Getting out of the house before noon, whatever the weather, and having a reason to.",
]
COMMUNICATION = [
    "Look at me and give me time. If my words run together, ask me to say it again. I would rather say it three times than have you guess.",
    "Tell me to my face. Tell me twice if it is numbers. I write it in the big book by the phone.",
    "Say one thing, then stop. I will say it back to you. Pictures help me.",
    "Ring before nine or after six. I do not hear the door when the wireless is on.",
    "Write it down and leave it on the **fridge**. My daughter reads everything that is on the fridge.",
]
GOOD_DAY = [
    "On a good day I am outside by half past ten, and my hand is quiet.",
    "A good day: I am up at six, I bake, and I argue with the radio.",
    "When I am well I sing, I get the bus, and I ring people up.",
    "On a good day I walk to the shop without stopping at the wall.",
]
BAD_DAY = [
    "On a bad day my tablets have not worked. I am stiff, I sweat, and I feel that something dreadful is coming. It passes.",
    "A bad day: my leg is like a bolster and I am short with people. I say sorry after.",
    "When I am not well I go quiet. I do not want my tea, and I do not pick up the phone.",
    "On a bad day I cannot get my breath past the second stair, so I stay down and do not say.",
]
DO = [
    "Bring my tablets on time. Ten minutes late is late.", "Let me start off by myself. Stand where I can see you.",
    "Ask before you move my stick.", "Put the phone back where I can reach it.", "Talk to me, not about me.",
    "Tell me what will happen next.", "Come hungry.", "Wipe your feet. I still do the floors.",
]
DONT = [
    "Don’t pull me when I stick. I will go over.", "Don’t answer for me.", "Don’t use long words.",
    "Don’t tell me I am marvellous for my age.", "Don’t put the lids on tight.", "Don’t say “it won’t hurt” if it will.",
]
SUPPORT = [
    "Mornings: my first tablet, then half an hour with the radio, then help with my socks and buttons.\n\nNights: I sit on the edge of the bed for a full minute before I stand.",
    "I can do it if it is in the right place. Put things between my hip and my shoulder.",
    "Help me with my tablets box on Sunday and with my letters on Friday. I can do the rest.",
]
ALSO = [
    "I drove the number 41 bus for 29 years, so I know every lane and most of the families in it. No sugar in my tea.",
    "I was a ward sister for 33 years. I will notice if you do not wash your hands.",
    "I kept the accounts at the mill. I like to see the bill.",
]
STRENGTHS = [
    "I notice small changes in plants, and in people.", "I have good neighbours, and I let them help now.",
    "I do my exercises while the kettle boils.", "I forgive quickly.", "I can feed forty.", "I get to places on time.",
]
NEEDS = [
    ("Moving", "I have fallen twice since the spring, each time when I stood up too fast.",
     "Physiotherapy every 2 weeks. Kitchen threshold strip removed. Pendant alarm since 2025."),
    ("Medicines", "My tablets only work when they are on time.",
     "Seven doses in 24 hours. Home care prompts four of them. Dosette box was late twice in August."),
    ("Breathing", "I get short of breath on the stairs and it frightens me.",
     "Rescue pack at home. Pulmonary rehabilitation finished in June 2026."),
    ("Company", "The house has got quiet.", None),
    ("Nights", "I wake at three and think.", "No low mood on screening, September 2026. Pain 4 of 10 at night."),
    ("Money", "My money runs out before the end of the month.", "Attendance allowance applied for."),
    ("Sight", "My sight is going in the middle.", "Macular clinic monthly. Certified sight impaired in June 2026."),
    ("Eating", "I have gone off my food since the hospital.", "Weight 52.4 kg in September 2026, 57 kg in March."),
]
GOALS = [
    ("I want to lift my own leeks for the show and carry them to the table.", "I do not want somebody else’s hands on them."),
    ("I want to get up in the night and not be frightened of the floor.", "If I fall at night nobody knows until the morning."),
    ("I want to walk to chapel and stand for every hymn.", "I never sat through a hymn."),
    ("I want every tablet within ten minutes of its time, *wherever I am*.", "Late tablets cost me the whole morning."),
    ("I want to see my sister once a month.", "We are the last two."),
    ("I want to sleep until five.", "Six would be greed."),
    ("I want to read my own letters.", "Half of them are nobody’s business."),
    ("I want to cook the Sunday dinner again, sitting down if I must.", "It is the one day they all come."),
    ("I want to go to my grandson’s wedding and stay for the dancing.", None),
    ("I want to be warm in one room without counting.", "I was cold as a child and I will not be again."),
]
STEPS = [
    ("Practise turning and big steps on the path, not the lawn", "Every second Thursday"),
    ("Lying and standing blood pressure, and look again at the water tablet", "At the surgery, before 11am"),
    ("A light that comes on by itself between the bed and the toilet", None),
    ("Sit for one minute on the edge of the bed before I stand", "Every time"),
    ("Repeat prescription in time for the Monday box", None),
    ("Ask the chemist for a box with an alarm", None),
    ("Walk to the corner, then the bench, then the chapel", "Most days"),
    ("Telephone befriending, to see whether it suits", "Wednesdays"),
    ("Large print letters from the **eye clinic**", None),
    ("Home visit about benefits", None),
    ("Ten minutes of music and moving each night", "After the news"),
    ("Review the inhaler technique and the rescue pack", None),
    ("Cards for the fridge, one meal to a card", None),
    ("Lift to the lunch club with the village car", "First Tuesday"),
]
STRATEGIES = ["My stool lives at the end of the row.", "I keep the number on the fridge.", "We do it after the second cup of tea."]
OUTCOMES = ["Fitted in September 2026. It works.", "On trial for four weeks.", "I did it all week."]
VISITS = [
    ("Home care", "Up, washed and first tablets", "Riverside Home Care"), ("Community nurse", "Bandage and measure", "Community nursing"),
    ("Me", "Market with the trolley", None), ("Wendy from the club", "Cards and plans", None),
    ("Physiotherapist, every second week", "Getting up from the floor", "Community therapy team"),
    ("My daughter", "Dinner, letters and the big shop", None), ("Volunteer driver", "Takes me to the day centre", "Good Neighbours"),
    ("Night sitter", "Sits in, so that I sleep", "Riverside Home Care"),
]
CONDITIONS = [
    "Parkinson’s disease", "Type 2 diabetes", "Osteoarthritis, both knees", "High blood pressure", "Heart failure", "COPD",
    "Macular degeneration, both eyes", "Chronic kidney disease, stage 3", "Atrial fibrillation", "Osteoporosis",
]
MEDICINES = [
    ("Co-careldopa", "125 mg", "7am, 11am, 3pm, 7pm", True), ("Metformin", "500 mg", "8am, 6pm", False),
    ("Amlodipine", "10 mg", "8am", False), ("Apixaban", "2.5 mg", "8am, 8pm", False), ("Bisoprolol", "2.5 mg", "8am", False),
    ("Paracetamol", "1 g", "Up to four times a day", False), ("Furosemide", "40 mg", "8am", False),
    ("Alendronic acid", "70 mg", "Sunday, before breakfast", False), ("Salbutamol inhaler", "Two puffs", "When short of breath", False),
]
ALLERGIES = [("Penicillin", "Rash"), ("Codeine", "Confusion"), ("Enalapril", "Swollen tongue, 2003"), ("Sticking plaster", None)]
ALERTS = [
    "No metoclopramide, prochlorperazine or haloperidol.",
    "No blood pressure cuff on the **left arm**.",
    "Falls asleep suddenly if the evening tablet is early.",
]
TROUBLE = [
    ("My breathing gets worse", ["I cannot finish a sentence", "Two pillows are not enough"],
     ["Sit me forward. Open the window.", "Start the rescue pack and write the time on the lid."]),
    ("My tablets have not come", ["It is past 8 and the box is empty"], ["Ring the chemist.", "Then ring my coordinator. Do not wait for Monday."]),
    ("My leg is hot, red and hurts", ["It is hotter than the other one", "I shiver"], ["Take the bandage off. Feet up. Ring the same day."]),
    ("My daughter cannot come", ["She has not rung by 6pm"], ["Ring Wendy next door.", "There is soup in the freezer, second drawer."]),
]
EMERGENCY = ["I cannot be woken", "Chest pain", "My face, arm or speech goes wrong", "I fall and hit my head", "I cannot get my breath at rest"]
CHANGES = [
    ("new", "Medicines", "I have a weekly injection.", "Semaglutide started September 2026."),
    ("changed", "Moving", "I use the frame indoors now.", "Frame indoors since August 2026. Two falls in the quarter."),
    ("done", "Home", "The kneeler with handles came.", None), ("stopped", "Driving", "I gave up my car.", "Stopped driving, DVLA told."),
    ("new", "Company", "A driver takes me to my sister on Sundays.", None),
]
RELATIONS = ["Daughter", "Son", "Neighbour", "Niece", "Friend", "Husband", "Wife"]
ROLES = [("Community nurse", "Marl Valley Community Nursing"), ("Physiotherapist", "Community therapy team"), ("Social worker", "Marlshire County Council")]
GLANCE = [
    ("hearing", "One hearing aid, left ear. Sit on that side."), ("talking", "My voice is soft and flat. I am not cross. Wait for me."),
    ("reading", "Big print, this size."), ("moving", "My feet stick in doorways. Count “one, two, step” with me."),
    ("memory", "Tell me the day first. I do better in the morning."), ("seeing", "I see round the edges and not in the middle."),
]
