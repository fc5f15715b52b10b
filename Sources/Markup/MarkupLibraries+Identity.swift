internal import CCMarkGFM
internal import CLibXSLT

extension MarkupLibraries {
    /// The versions of the libraries that make pages, as this machine has them.
    public static var versions: String {
        "cmark-gfm \(cmark_version()), libxslt \(xsltLibxsltVersion), libxml2 \(xsltLibxmlVersion)"
    }
}
