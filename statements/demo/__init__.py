"""An invented newsroom to try things in: its texts are data, its pictures and reports are drawn and set by code."""
