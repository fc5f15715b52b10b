import NIOConcurrencyHelpers
import NIOCore
import NIOHTTP1
import NIOPosix
public import Publishing

/// Serves an output on this machine's loopback address, to the browser of whoever started it.
public final class PageServer {
    private let group: MultiThreadedEventLoopGroup
    private let channel: any Channel
    private let listeners: Listeners
    private let doorkeeper: Doorkeeper
    private var builds = 0

    /// Why there is no server.
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    /// Where a server goes to if nobody says where.
    public static let usualPort = 8040
    /// How many ports after it are tried.
    private static let others = 20

    /// - Parameters:
    ///   - output: the folder that holds the output, or will.
    ///   - port: the port, 0 for any; nil for the usual one, or one of the next if that is taken.
    public init(output: String, port: Int?) throws(Failure) {
        group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        listeners = Listeners()
        let ports = port.map { [$0] } ?? Array(Self.usualPort...Self.usualPort + Self.others)
        var refusal = ""
        let key = Doorkeeper.newKey()
        for one in ports {
            do {
                (channel, doorkeeper) = try Self.bind(one, OutputFolder(path: output), key, listeners, group)
                return
            } catch { refusal = "\(error)" }
        }
        try? group.syncShutdownGracefully()
        let places = port.map { "port \($0)" } ?? "the ports from \(Self.usualPort) to \(Self.usualPort + Self.others)"
        throw Failure(description: "nothing can be served at \(places) of 127.0.0.1: \(refusal)")
    }

    /// The address to open, with the key in it.
    public var address: String { "http://127.0.0.1:\(doorkeeper.port)/?key=\(doorkeeper.key)" }

    /// Tells every open page of a build.
    public func tell(_ report: BuildReport) {
        builds += 1
        listeners.tell(LiveReport(report, number: builds).text)
    }

    /// Lets go of every connection.
    public func stop() {
        try? channel.close().wait()
        try? group.syncShutdownGracefully()
    }

    private static func bind(
        _ port: Int, _ folder: OutputFolder, _ key: String, _ listeners: Listeners, _ group: MultiThreadedEventLoopGroup
    ) throws -> (any Channel, Doorkeeper) {
        // The port is known once it is taken, and a request may come at once.
        let site = NIOLockedValueBox<LiveSite?>(nil)
        let channel = try ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 64)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    guard let site = site.withLockedValue({ $0 }) else { throw ChannelError.eof }
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    try channel.pipeline.syncOperations.addHandler(PageHandler(site, listeners))
                }
            }
            .bind(host: "127.0.0.1", port: port).wait()
        let doorkeeper = Doorkeeper(port: channel.localAddress?.port ?? port, key: key)
        site.withLockedValue { $0 = LiveSite(doorkeeper: doorkeeper, folder: folder) }
        return (channel, doorkeeper)
    }
}
