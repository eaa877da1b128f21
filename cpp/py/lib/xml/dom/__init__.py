"""Documents as trees of nodes."""


class Node:
    """A node of a document."""

    (ELEMENT_NODE, ATTRIBUTE_NODE, TEXT_NODE, CDATA_SECTION_NODE, ENTITY_REFERENCE_NODE, ENTITY_NODE, PROCESSING_INSTRUCTION_NODE,
     COMMENT_NODE, DOCUMENT_NODE, DOCUMENT_TYPE_NODE, DOCUMENT_FRAGMENT_NODE, NOTATION_NODE) = range(1, 13)


class DOMException(Exception):
    code = 0


class HierarchyRequestErr(DOMException):
    code = 3


class NotFoundErr(DOMException):
    code = 8


EMPTY_NAMESPACE = EMPTY_PREFIX = None
XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace'
