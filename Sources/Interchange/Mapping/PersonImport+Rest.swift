extension PersonImport {
    /// Follows what no mapping has: practitioners, organisations and others about nobody that this person's resources
    /// refer to, and those that these refer to in turn. What they say is then listed with the rest that has no place.
    func referToRest() {
        var waiting = outermost
        var seen = Set(waiting.map { ObjectIdentifier($0) })
        for resource in referred where seen.insert(ObjectIdentifier(resource)).inserted { waiting.append(resource) }
        while let resource = waiting.popLast() {
            resource.element.forEachReference { reference in
                guard case .resource(let found) = set.find(reference, from: resource) else { return }
                let target = found.outermost
                guard target.person == nil, !FHIRTypeNames.aboutSeveral.contains(target.type),
                    seen.insert(ObjectIdentifier(target)).inserted
                else { return }
                refer(to: target)
                waiting.append(target)
            }
        }
    }
}
