#include <memory>
#include <string>

#include "cli/commands.h"
#include "render/diagram.h"

namespace polink {
namespace {

std::string views() {
  std::string text = "Views:\n";
  for (const auto& view : view_names()) {
    const std::string call = view.name + (view.subject.empty() ? "" : " " + view.subject);
    text += "  " + call + std::string(call.size() < 16 ? 16 - call.size() : 1, ' ') +
            view.description + "\n";
  }
  return text;
}

}  // namespace

void add_draw_command(CLI::App& app, const Settings& settings) {
  auto* command = app.add_subcommand("draw", "Draw a diagram as svg, png, pdf or dot");
  auto options = std::make_shared<DrawOptions>();
  command->add_option("VIEW", options->view, "what to draw, see below")->required();
  command->add_option("ID", options->subject, "what the view is of, for views of one thing");
  command->add_option("-o,--output", options->output, "the file; its ending is the format")
      ->required()
      ->type_name("FILE");
  command->add_option("--depth", options->depth, "how many steps away from ID; default 1")
      ->check(CLI::Range(0, 9));
  command->add_option("--title", options->title, "instead of the view's own");
  command->footer(views() +
                  "\nExample:\n  polink draw ministries -o ministries.svg --db policy.db");
  command->callback([options, &settings] {
    if (options->view == "selection") {
      options->ids = read_ids(settings.among.empty() ? "-" : settings.among);
    }
    draw(open_graph(settings), *options);
  });
}

}  // namespace polink
