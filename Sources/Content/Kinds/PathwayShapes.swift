extension ObjectShape {
    static let pathway = ObjectShape(
        "Pathway", "The steps by which people come to the programme, as it counts them.",
        [
            .required("title", .local, "What it is called: “From referral to review”."),
            .some("steps", .object(.pathwayStep), "The steps, in order."),
            .many("left", .object(.pathwayLeaving), "Those who went no further."),
        ])

    static let community = ObjectShape(
        "CommunityActivity", "What volunteers and local groups give, and what people are put in touch with.",
        [
            .required("title", .local, "What it is called: “Volunteers and local groups”."),
            .many("measures", .id, "The measures of what is given, such as volunteers’ hours."),
            .optional(
                "used", .id,
                "The measure of people put in touch with something local: a count of people that can be summed. Returns break it down by `resource`, with ids of community resources for labels."
            ),
        ])

    static let pathwayStep = ObjectShape(
        "PathwayStep", "One step.",
        [
            .required(
                "measure", .id, "The measure that counts the people who took it: a count of people that can be summed."),
            .optional("wait", .id, "The measure of how long it took: a mean in days or hours."),
        ])

    static let pathwayLeaving = ObjectShape(
        "PathwayLeaving", "Those who went no further.",
        [
            .required("after", .id, "The measure of the step after which they are told of."),
            .required("measure", .id, "The measure that counts them: a count of people that can be summed."),
            .optional("by", .text, "The breakdown that gives their reasons, as returns name it: “Reason”."),
        ])
}
