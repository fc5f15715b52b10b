import NIOCore
import NIOHTTP1
import Threads

/// The open pages that wait for the next build.
final class Listeners: Sendable {
    private struct State {
        var channels: [ObjectIdentifier: any Channel] = [:]
        /// What a page is told that comes after the build.
        var latest: String?
    }

    private let state = ThreadLock(State())

    /// Tells all pages, and those that come later.
    func tell(_ text: String) {
        let channels = state.withLock { state in
            state.latest = text
            return Array(state.channels.values)
        }
        for channel in channels { Self.send(text, to: channel) }
    }

    func add(_ channel: any Channel) {
        let latest = state.withLock { state in
            state.channels[ObjectIdentifier(channel)] = channel
            return state.latest
        }
        channel.closeFuture.whenComplete { [weak self] _ in
            _ = self?.state.withLock { $0.channels.removeValue(forKey: ObjectIdentifier(channel)) }
        }
        if let latest { Self.send(latest, to: channel) }
    }

    private static func send(_ text: String, to channel: any Channel) {
        let event = channel.allocator.buffer(string: "event: report\ndata: \(text)\n\n")
        channel.writeAndFlush(HTTPServerResponsePart.body(.byteBuffer(event)), promise: nil)
    }
}
