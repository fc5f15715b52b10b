internal import CCMarkGFM
internal import CLibXSLT
internal import CLibXSLTShims

/// The C libraries behind this room, and the state that they keep for the whole process.
///
/// Everything process-wide is set here, once, before a second thread exists: libxml2's and libxslt's
/// tables, the message handler, the loader through which a stylesheet finds its parts, the refusal of
/// every read, write and connection, and cmark's extensions.
public enum MarkupLibraries {
    /// Prepares the libraries. Call it on the main thread before starting workers; calling it again does nothing.
    public static func initialise() { _ = once }

    private static let once: Void = {
        caresheaf_install_memory()
        xmlInitParser()
        xsltInit()
        caresheaf_install_message_handler()
        registerFunctions()
        xsltSetLoaderFunc(loadStylesheetPart)
        refuseTheWorld()
        cmark_gfm_core_extensions_ensure_registered()
        _ = MarkdownNodeTypes.known
    }()

    /// EXSLT without dates (a hidden clock), and without what evaluates text as code. Random numbers are refused
    /// when a stylesheet is compiled.
    private static func registerFunctions() {
        exsltCommonRegister()
        exsltSetsRegister()
        exsltStrRegister()
        exsltMathRegister()
    }

    private static func refuseTheWorld() {
        guard let rights = xsltNewSecurityPrefs() else { return }
        let refuse: xsltSecurityCheck = { _, _, _ in 0 }
        // While a stylesheet is compiled there is no context, and `loadStylesheetPart` decides what there is to read.
        let refuseOncePagesAreMade: xsltSecurityCheck = { _, context, _ in context == nil ? 1 : 0 }
        xsltSetSecurityPrefs(rights, XSLT_SECPREF_READ_FILE, refuseOncePagesAreMade)
        xsltSetSecurityPrefs(rights, XSLT_SECPREF_WRITE_FILE, refuse)
        xsltSetSecurityPrefs(rights, XSLT_SECPREF_CREATE_DIRECTORY, refuse)
        xsltSetSecurityPrefs(rights, XSLT_SECPREF_READ_NETWORK, refuseOncePagesAreMade)
        xsltSetSecurityPrefs(rights, XSLT_SECPREF_WRITE_NETWORK, refuse)
        xsltSetDefaultSecurityPrefs(rights)
    }
}
