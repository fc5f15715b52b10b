import NIOCore
import NIOHTTP1

/// Takes requests from one connection and sends what `LiveSite` answers.
final class PageHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let site: LiveSite
    private let listeners: Listeners
    private var head: HTTPRequestHead?

    init(_ site: LiveSite, _ listeners: Listeners) {
        self.site = site
        self.listeners = listeners
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): self.head = head
        // Nothing that is asked for here comes with anything.
        case .body: break
        case .end:
            guard let head else { return }
            self.head = nil
            answer(head, context)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    private func answer(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        let answer = site.answer(
            Request(
                method: head.method.rawValue, target: head.uri, host: head.headers.first(name: "Host"),
                origin: head.headers.first(name: "Origin"), site: head.headers.first(name: "Sec-Fetch-Site"),
                cookies: head.headers["Cookie"]))
        var headers = HTTPHeaders(answer.headers)
        let staysOpen = head.isKeepAlive && answer.status < 400
        if !answer.isStream { headers.add(name: "Content-Length", value: String(answer.body.count)) }
        if !staysOpen { headers.add(name: "Connection", value: "close") }
        let status = HTTPResponseStatus(statusCode: answer.status)
        context.write(wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: status, headers: headers))), promise: nil)
        if answer.isStream, head.method == .GET {
            context.flush()
            return listeners.add(context.channel)
        }
        if head.method != .HEAD, !answer.body.isEmpty {
            context.write(wrapOutboundOut(.body(.byteBuffer(context.channel.allocator.buffer(bytes: answer.body)))), promise: nil)
        }
        let channel = context.channel
        context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in
            if !staysOpen { channel.close(promise: nil) }
        }
    }
}
