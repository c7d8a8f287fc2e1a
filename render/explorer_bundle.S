// The page's program and looks as esbuild made them, in the read-only data of polink.
// The assembler takes half a megabyte in no time, where a C++ compiler parses it.
    .section .rodata

    .global polink_explorer_script
polink_explorer_script:
    .incbin POLINK_EXPLORER_SCRIPT
    .global polink_explorer_script_end
polink_explorer_script_end:
    .byte 0

    .global polink_explorer_style
polink_explorer_style:
    .incbin POLINK_EXPLORER_STYLE
    .global polink_explorer_style_end
polink_explorer_style_end:
    .byte 0

    .section .note.GNU-stack,"",%progbits
