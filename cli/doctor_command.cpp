#include <filesystem>
#include <memory>
#include <string>

#include "cli/commands.h"
#include "cli/data_dir.h"
#include "graph/error.h"
#include "graph/store_check.h"
#include "graph/store_schema.h"
#include "render/drawing_check.h"

namespace polink {
namespace {

constexpr const char* kOk = "ok";
constexpr const char* kProblem = "problem";
constexpr const char* kNothing = "nothing";  // there is nothing to be looked at

// The checks in the order in which they were made.
class Examination {
 public:
  void add(const std::string& part, const std::string& status, const std::string& detail) {
    problems_ += status == kProblem ? 1 : 0;
    answer_.table.rows.push_back({part, status, detail});
    answer_.findings.push_back({{"part", part}, {"status", status}, {"detail", detail}});
  }

  void program() {
    std::string versions;
    for (const std::string& version : library_versions()) {
      versions += (versions.empty() ? "" : ", ") + version;
    }
    add("polink", kOk, POLINK_VERSION);
    add("libraries", kOk, versions);
    for (const char* name : {"organisations.tsv", "laws.tsv"}) {
      try {
        add("registers", kOk, data_file(name).string());
      } catch (const Error& error) {
        add("registers", kProblem, error.what());
      }
    }
    for (const DrawingCheck& check : check_drawing()) {
      add(check.name, check.found ? kOk : kProblem, check.detail);
    }
  }

  void database(const std::filesystem::path& path) {
    try {
      if (look_at(path) != FileState::ours) {
        add("database", kNothing, path.string());
        return;
      }
      add("database", kOk, path.string() + ", schema " + std::to_string(schema_version));
      for (const DatabaseCheck& check : check_database(path)) {
        const std::string wrong = std::to_string(check.problems) + ": " + check.detail;
        add(check.name, check.problems == 0 ? kOk : kProblem, check.problems == 0 ? "" : wrong);
      }
    } catch (const Error& error) {
      add("database", kProblem, error.what());
    }
  }

  [[nodiscard]] int problems() const { return problems_; }

  Answer answer() {
    answer_.table.columns = {{"part"}, {"status"}, {"detail", Column::Fit::wrap}};
    answer_.note = problems_ == 0 ? "all is well" : "";
    return answer_;
  }

 private:
  Answer answer_;
  int problems_ = 0;
};

void examine(const Settings& settings) {
  Examination examination;
  examination.program();
  examination.database(settings.database);
  print(examination.answer(), settings);
  if (examination.problems() > 0) {
    throw Error(Failure::storage,
                "problems were found: " + std::to_string(examination.problems()) +
                    "; polink doctor --repair makes the index of searches anew, a damaged "
                    "database is mended by loading its documents into a new one");
  }
}

}  // namespace

void add_doctor_command(CLI::App& app, const Settings& settings) {
  auto* command = app.add_subcommand(
      "doctor", "Look whether the program, its fonts and the database are sound");
  auto repair = std::make_shared<bool>(false);
  command->add_flag("--repair", *repair, "make the index of searches anew from the texts");
  command->footer("Example:\n  polink doctor --db policy.db");
  command->callback([repair, &settings] {
    if (*repair && look_at(settings.database) == FileState::ours) {
      Store::open_or_create(settings.database).rebuild_search();
    }
    examine(settings);
  });
}

}  // namespace polink
