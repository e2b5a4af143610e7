#include "import/import.h"
namespace synoptic {
Imported importFile(std::string_view, std::string bytes) { Imported i; i.article.body = std::move(bytes); return i; }
}
