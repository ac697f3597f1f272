#pragma once
// Everything for sources that are text: tables, dates, symbols, releases. Each part also stands alone.
#include <unsc/csv.hpp>
#include <unsc/dates.hpp>
#include <unsc/release.hpp>
#include <unsc/symbols.hpp>
