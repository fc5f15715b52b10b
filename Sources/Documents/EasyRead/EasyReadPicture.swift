/// The pictures that the frame of Easy Read asks for by name. A theme has more, for words of records.
///
/// Each has a phrase `picture.NAME`, which holds the words of records that it stands for, if any.
enum EasyReadPicture: String, CaseIterable {
    case plan, person, coordinator, phone, night, emergency, danger, medicine, calendar, clock, help, talk, listen
    case see, read, think, walk, family, friends, doctor, goal, todo, letter, share, yes, no, ask, sign, check
    case important, happy, home
}
