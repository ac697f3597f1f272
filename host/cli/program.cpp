#include <cli/context.hpp>
#include <cli/help.hpp>
#include <cli/parse.hpp>
#include <cli/program.hpp>

#include <core/error.hpp>
#include <render/display.hpp>

#include <algorithm>
#include <new>
#include <ostream>

namespace unsc::cli {

int run(const Caller &caller) {
  const Invocation invocation = parse(caller.arguments);
  if (invocation.values.has("--version")) {
    caller.out << version_line() << '\n';
    return kFine;
  }
  const Command *command = invocation.command;
  if (invocation.values.has("--help")) {
    caller.out << (command != nullptr         ? help(*command)
                   : invocation.group.empty() ? help()
                                              : help_of_group(invocation.group));
    return kFine;
  }
  if (command == nullptr) {
    caller.err << (invocation.group.empty() ? help() : help_of_group(invocation.group));
    return kUsage;
  }
  Context context(caller, invocation.values);
  return command->run(context);
}

int failure_code(int code, const std::vector<std::string> &arguments) {
  const auto given = [&](const char *word) {
    return std::find(arguments.begin(), arguments.end(), word) != arguments.end();
  };
  return given("alerts") && given("--check") ? kPartlyFailed : code;
}

int report(std::exception_ptr failure, std::ostream &err, const std::vector<std::string> &arguments) {
  const auto say = [&err](const std::string &text) { err << "unsc: " << render::shown(text, true) << '\n'; };
  try {
    std::rethrow_exception(std::move(failure));
  } catch (const core::UsageError &error) {
    say(error.what());
    return failure_code(kUsage, arguments);
  } catch (const std::bad_alloc &) {
    say("out of memory");
  } catch (const std::exception &error) {
    say(error.what());
  } catch (...) {
    say("failed for a reason that says nothing of itself");
  }
  return failure_code(kFailed, arguments);
}

}  // namespace unsc::cli
