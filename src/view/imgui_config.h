// How Dear ImGui is built (IMGUI_USER_CONFIG): what the canvas does not use is left out.
#pragma once

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
// every widget reports its rectangle (widgets.cpp): the mirror for keyboard and assistive technology is made from it
#define IMGUI_ENABLE_TEST_ENGINE
// a large window shows more than 16,384 words and marks
#define ImDrawIdx unsigned int
