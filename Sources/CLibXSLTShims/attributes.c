#include "CLibXSLTShims.h"
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <string.h>

void caresheaf_add_attribute(void *target, const unsigned char *name, const unsigned char *value, long length, int kept) {
    xmlNodePtr element = target;
    xmlAttrPtr attribute = xmlMalloc(sizeof *attribute);
    xmlNodePtr text = xmlMalloc(sizeof *text);
    xmlChar *content = kept ? (xmlChar *)value : xmlMalloc((size_t)length + 1);
    if (!attribute || !text || !content) {
        xmlFree(attribute);
        xmlFree(text);
        if (!kept) xmlFree(content);
        return;
    }
    memset(text, 0, sizeof *text);
    text->type = XML_TEXT_NODE;
    text->name = xmlStringText;
    text->doc = element->doc;
    text->parent = (xmlNodePtr)attribute;
    text->content = content;
    if (!kept) {
        memcpy(content, value, (size_t)length);
        content[length] = 0;
    }
    memset(attribute, 0, sizeof *attribute);
    attribute->type = XML_ATTRIBUTE_NODE;
    attribute->name = name;
    attribute->doc = element->doc;
    attribute->parent = element;
    attribute->children = attribute->last = text;
    xmlAttrPtr last = element->properties;
    if (!last) {
        element->properties = attribute;
        return;
    }
    while (last->next) last = last->next;
    last->next = attribute;
    attribute->prev = last;
}
