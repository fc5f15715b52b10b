#include "CLibXSLTShims.h"
#include <libxml/globals.h>
#include <libxml/xmlerror.h>
#include <libxslt/xsltutils.h>
#include <stdarg.h>
#include <stdio.h>

static _Thread_local caresheaf_message_sink sink;
static _Thread_local void *sink_context;

static void pass_on(int from_xml, const char *format, va_list arguments) {
    if (!sink) return;
    char text[8192];
    vsnprintf(text, sizeof text, format, arguments);
    sink(sink_context, text, from_xml);
}

static void receive(void *context, const char *format, ...) {
    (void)context;
    va_list arguments;
    va_start(arguments, format);
    pass_on(0, format, arguments);
    va_end(arguments);
}

static void receive_from_xml(void *context, const char *format, ...) {
    (void)context;
    va_list arguments;
    va_start(arguments, format);
    pass_on(1, format, arguments);
    va_end(arguments);
}

void caresheaf_install_message_handler(void) {
    xsltSetGenericErrorFunc(NULL, receive);
    // libxml2 has a handler for each thread, and writes to standard error where there is none.
    xmlSetGenericErrorFunc(NULL, receive_from_xml);
    xmlThrDefSetGenericErrorFunc(NULL, receive_from_xml);
}

void caresheaf_set_message_sink(caresheaf_message_sink new_sink, void *context) {
    sink = new_sink;
    sink_context = context;
    // This thread may be older than the handler.
    if (new_sink) xmlSetGenericErrorFunc(NULL, receive_from_xml);
}
