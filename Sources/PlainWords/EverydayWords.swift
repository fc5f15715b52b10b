/// Long words that are in everybody’s mouth. A shorter one would be harder to understand.
enum EverydayWords {
    static let all: Set<String> = [
        "anybody", "anybody's", "caravan", "celebration", "comfortable", "disability", "coordinator", "coordinator's",
        "emergency",
        "everybody", "everybody's", "everyday", "everything", "everywhere", "february", "grandchildren",
        "granddaughter",
        "granddaughter's", "granddaughters", "helicopter", "january", "macaroni", "strawberries", "supermarket",
        "supermarkets", "television", "uncomfortable", "university", "vegetable", "vegetables", "watermelon",
    ]
}
