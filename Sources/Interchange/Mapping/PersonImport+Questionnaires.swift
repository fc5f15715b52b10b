import CareRecords

extension PersonImport {
    /// QuestionnaireResponse → `aboutMe` and `strengths` where its questions are those of PRSB About Me; whatever else
    /// it asks → `additionalPlans`, to be read as a list of questions and answers.
    func mapQuestionnaires() {
        for resource in statements("QuestionnaireResponse") {
            let questions = Questions(of: resource, in: set)
            let isFinished = ["completed", "amended"].contains(resource.element.peek("status"))
            var writer = QuestionnaireText(questions, of: self, from: resource)
            // What is not finished is not what the person says of themselves yet.
            if isFinished { addAboutMe(resource, &writer) }
            addAnswers(resource, writer, isFinished: isFinished)
        }
    }

    private func addAboutMe(_ resource: FHIRResource, _ writer: inout QuestionnaireText) {
        let element = resource.element
        for item in element.all("item").flatMap(\.withItems) where !item.isModified {
            guard let part = AboutMePart(heading: item.peek("text")) ?? AboutMePart(heading: item.peek("linkId")),
                item.isAnsweredInWords, let answers = writer.answers(to: item)
            else { continue }
            for answer in part.isList ? answers : [FHIRWords.joined(answers, by: "\n\n")].compactMap({ $0 }) {
                add(answer, to: part, from: item)
            }
            item["linkId"]?.take()
            item["text"]?.take()
            writer.leaveOut(item)
            noteAboutMe(writtenOn: element["authored"])
            element["status"]?.take()
        }
    }

    private func addAnswers(_ resource: FHIRResource, _ writer: QuestionnaireText, isFinished: Bool) {
        let element = resource.element
        guard let text = writer.text(of: element) else { return }
        var plan = PlanObject()
        plan.set("id", id(of: resource), from: element)
        let title = writer.questions.title
        plan.set("name", title?.take() ?? "Questionnaire", from: element["questionnaire"] ?? element)
        var note = PlanNote()
        if !isFinished, let status = element["status"] {
            note.add("Not finished", status.value.flatMap { FHIRWords("(\($0))", using: [status]) })
        } else {
            element["status"]?.take()
        }
        note.add("Answered on", element["authored"]?.dateWords)
        note.add("Answers given by:", element["source"].flatMap { party(called: $0, from: resource) })
        note.add("Written down by:", element["author"].flatMap { party(called: $0, from: resource) })
        note.add(paragraph: text)
        if let words = note.words { plan.set("text", words.take(), from: element["item"] ?? element) }
        self.plan.append(plan, to: "additionalPlans", from: element)
    }

    /// How somebody is called: “the person” where it is the person whose plan this is.
    private func party(called reference: FHIRElement, from resource: FHIRResource) -> FHIRWords? {
        guard let found = resolve(reference, from: resource), found === records.patient else {
            return words(of: reference, from: resource)
        }
        return FHIRWords("the person", using: [reference["reference"], reference["type"], reference["display"]])
    }
}

extension FHIRElement {
    /// Whether an item has answers, and all are words. “My wellness: 7” is a score.
    fileprivate var isAnsweredInWords: Bool {
        let answers = all("answer")
        return !answers.isEmpty && answers.allSatisfy { $0["valueString"] != nil || $0["valueCoding"] != nil }
    }

    /// The item and those in it, also those below its answers.
    fileprivate var withItems: [FHIRElement] {
        [self] + all("item").flatMap(\.withItems) + all("answer").flatMap { $0.all("item").flatMap(\.withItems) }
    }
}
