import Glibc

/// The wish of whoever started the process that it should end: Ctrl-C, or the system on its way down.
public enum Interruption {
    /// Set once it has been made.
    public static let sign = StopSign()

    /// From now on the first such wish sets the sign, and the process ends of its own accord; a second one ends it at once.
    public static func heed() {
        _ = sign.isSet
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { _ in Interruption.sign.set() }
        action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
        sigaction(SIGINT, &action, nil)
        sigaction(SIGTERM, &action, nil)
    }
}
