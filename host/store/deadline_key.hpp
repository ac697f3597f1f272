#pragma once
// The name of a deadline that stays when its day is corrected: "dprk-panel S/RES/2680(2023) 2 report due". Where one
// paragraph asks for several, the later ones are numbered: "... report due 2".

// As SQL, a query of `deadline` and `key`. Only for this room.
#define UNSC_DEADLINE_KEYS                                                                                                 \
  "SELECT deadline, due, coalesce(body, '-') || ' ' || coalesce(symbol, '-') || ' ' || coalesce(paragraph, '-') || ' ' ||" \
  " kind || ' due' || CASE WHEN nth > 1 THEN ' ' || nth ELSE '' END AS key"                                                \
  " FROM (SELECT deadline, due, body, symbol, paragraph, kind,"                                                            \
  " row_number() OVER (PARTITION BY body, symbol, paragraph, kind ORDER BY due, owed_by, quote, deadline) AS nth"          \
  " FROM deadline)"
