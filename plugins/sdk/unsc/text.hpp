#pragma once
// Everything for sources that are text: tables, dates, symbols, lines, lists in a cell, releases. Each part also stands
// alone.
#include <unsc/csv.hpp>
#include <unsc/dates.hpp>
#include <unsc/lines.hpp>
#include <unsc/lists.hpp>
#include <unsc/release.hpp>
#include <unsc/symbols.hpp>
#include <unsc/table.hpp>
#include <unsc/table_source.hpp>
