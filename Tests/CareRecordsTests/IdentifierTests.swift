import CareRecords
import Testing

struct NHSNumberTests {
    /// Published vectors, and the ends of the range that is never issued.
    @Test(arguments: [
        "943 476 5919", "4010232137", "111 222 3304", "654 100 3238", "991 200 3888", "900 000 0009", "999 999 9999",
        "999-000-0018",
    ])
    func `a number whose check digit fits is one`(text: String) throws {
        let number = try #require(NHSNumber(text))
        #expect(number.digits.count == 10)
        #expect(number.spaced.count == 12 && NHSNumber(number.spaced) == number)
    }

    /// The second stands as “verified” in an example that was published; the last is all zeros but one too few.
    @Test(arguments: [
        "987 654 4321", "123 456 7890", "999 123 4567", "943 476 5918", "943 476 591", "943 476 59190", "",
        "94347659l9",
        "٩٤٣٤٧٦٥٩١٩", "943.476.5919", "000 000 000",
    ])
    func `a number whose check digit does not fit is none`(text: String) {
        #expect(NHSNumber(text) == nil)
    }

    /// Where the sum leaves 10 there is no check digit at all, so no last digit can be right.
    @Test func `some nine digits can have no tenth`() {
        var withNone = 0
        for nine in 999_000_000..<999_000_110 where (0...9).allSatisfy({ NHSNumber("\(nine)\($0)") == nil }) {
            withNone += 1
        }
        #expect(withNone == 10, "one in eleven")
    }

    @Test func `a zero in front counts`() throws {
        let number = try #require(NHSNumber("0000000000"))
        #expect(number.spaced == "000 000 0000")
    }

    /// Modulus 11 is there to catch exactly these.
    @Test func `one wrong digit and two swapped ones are always noticed`() {
        let digits = Array("9434765919")
        for at in digits.indices {
            for digit in "0123456789" where digit != digits[at] {
                var wrong = digits
                wrong[at] = digit
                #expect(NHSNumber(String(wrong)) == nil)
            }
            guard at + 1 < digits.count, digits[at] != digits[at + 1] else { continue }
            var swapped = digits
            swapped.swapAt(at, at + 1)
            #expect(NHSNumber(String(swapped)) == nil)
        }
    }
}

struct PhoneNumberTests {
    @Test(arguments: [
        ("01632 960114", "01632960114"), ("+44 1632 960114", "+441632960114"), ("(01632) 960-114", "01632960114"),
        ("999", "999"), ("0808 157 0000", "08081570000"),
    ])
    func `a number is written as people write it and dialled as digits`(written: String, dialled: String) throws {
        let number = try #require(PhoneNumber(written))
        #expect(number.written == written)
        #expect(number.dialled == dialled)
    }

    @Test(arguments: [
        "", "12", "01632 96011x", "0044+1632", "01632 960114 ext 2", "1234567890123456", "01632\u{A0}960114", "٠١٦٣٢",
    ])
    func `what cannot be dialled is no number`(text: String) {
        #expect(PhoneNumber(text) == nil)
    }
}
