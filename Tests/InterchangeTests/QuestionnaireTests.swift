import Testing

@testable import Interchange

/// QuestionnaireResponse → About Me, and questions with their answers.
@Suite struct QuestionnaireTests {
    private func response(_ members: String, status: String = "completed") -> String {
        """
        {"resourceType": "QuestionnaireResponse", "id": "a", "subject": {"reference": "Patient/p"}, "status": "\(status)", \(members)}
        """
    }

    @Test func aboutMe() throws {
        let person = try ImportedPerson(
            response(
                """
                "authored": "2024-05-06", "item": [{"linkId": "about", "text": "About me", "item": [
                {"linkId": "1", "text": "What is most important to me", "answer": [{"valueString": "My dog\\n# Rex"}]},
                {"linkId": "pleaseDo", "answer": [{"valueString": "Knock"}, {"valueString": "Wait"}]},
                {"linkId": "3", "text": "Please don't", "answer": [{"valueCoding": {"display": "Shout"}}]},
                {"linkId": "4", "text": "Supported to write this by", "answer": [{"valueString": "Ann"}]},
                {"linkId": "5", "text": "My strengths", "answer": [{"valueString": "Patience"}]}]}]
                """))
        #expect(person.text("aboutMe.mostImportant") == "My dog\\\n\\# Rex")
        #expect(person.texts("aboutMe.pleaseDo") == ["Knock", "Wait"])
        #expect(person.texts("aboutMe.pleaseDont") == ["Shout"])
        #expect(person.text("aboutMe.supportedBy") == "Ann")
        #expect(person.text("aboutMe.updatedOn") == "2024-05-06")
        #expect(person.texts("strengths") == ["Patience"])
        #expect(person.plan["additionalPlans"] == nil)
        // Only the group around them has no place.
        #expect(
            person.unplaced == [
                "QuestionnaireResponse/a item[0].linkId=about", "QuestionnaireResponse/a item[0].text=About me",
            ])
    }

    @Test func everythingElseIsAListOfQuestionsAndAnswers() throws {
        let person = try ImportedPerson(
            """
            {"resourceType": "Questionnaire", "id": "home", "title": "At home", "status": "active", "item": [
            {"linkId": "1", "text": "Stairs?", "type": "boolean"}]}
            """,
            response(
                """
                "questionnaire": "https://example.org/fhir/Questionnaire/home|2", "authored": "2024-05-06",
                "author": {"display": "Nurse B"}, "source": {"reference": "Patient/p"}, "item": [
                {"linkId": "1", "answer": [{"valueBoolean": true, "item": [{"linkId": "1a", "text": "How many", "answer": [{"valueInteger": 12}]}]}]},
                {"linkId": "2", "text": "Pets", "answer": [{"valueString": "A dog"}, {"valueString": "*Two* cats"}]},
                {"linkId": "3", "text": "Eating", "item": [
                    {"linkId": "3a", "text": "Weight", "answer": [{"valueQuantity": {"value": 60, "unit": "kg"}}]},
                    {"linkId": "3b", "text": "Since", "answer": [{"valueDate": "2020-01-02"}]},
                    {"linkId": "3c", "text": "With", "answer": [{"valueReference": {"display": "Ann"}}]},
                    {"linkId": "3d", "text": "Plan", "answer": [{"valueAttachment": {"title": "Diet"}}]},
                    {"linkId": "3e", "text": "At", "answer": [{"valueTime": "08:00:00"}]}]},
                {"linkId": "4", "text": "Nobody answered"}]
                """))
        #expect(person.each("additionalPlans", "name") == ["At home"])
        #expect(
            person.each("additionalPlans", "text") == [
                """
                Answered on 6 May 2024. Answers given by: the person. Written down by: Nurse B.

                - Stairs? **yes**
                  - How many: **12**
                - Pets: **A dog; \\*Two\\* cats**

                **Eating**

                - Weight: **60 kg**
                - Since: **2 January 2020**
                - With: **Ann**
                - Plan: **Diet**
                - At: **08:00**
                """
            ])
        #expect(
            person.unplaced == [
                "QuestionnaireResponse/a item[3].linkId=4", "QuestionnaireResponse/a item[3].text=Nobody answered",
            ])
    }

    @Test func whatIsNotFinishedIsNotWhatThePersonSaysYet() throws {
        let person = try ImportedPerson(
            response(
                #""item": [{"linkId": "1", "text": "What matters to me", "answer": [{"valueString": "My dog"}]}]"#,
                status: "in-progress"))
        #expect(person.plan["aboutMe"] == nil)
        #expect(
            person.each("additionalPlans", "text") == [
                "Not finished (in-progress).\n\n- What matters to me: **My dog**"
            ])
        #expect(person.unplaced == [])
    }

    @Test func aHeadingWithANumberIsAQuestion() throws {
        let person = try ImportedPerson(
            response(#""item": [{"linkId": "1", "text": "My wellness", "answer": [{"valueInteger": 7}]}]"#))
        #expect(person.plan["aboutMe"] == nil)
        #expect(person.each("additionalPlans", "text") == ["- My wellness: **7**"])
    }

    @Test func deepNestingIsNotFollowedForEver() throws {
        let depth = 60
        let open = String(repeating: #"{"linkId": "x", "text": "Q", "item": ["#, count: depth)
        let close = String(repeating: "]}", count: depth)
        let person = try ImportedPerson(
            response(#""item": [\#(open){"linkId": "y", "text": "Deep", "answer": [{"valueInteger": 1}]}\#(close)]"#))
        #expect(person.unplaced.contains { $0.hasSuffix("text=Deep") })
    }
}
