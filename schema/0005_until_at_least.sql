-- A term "for a further six months" that does not say from when has no certain end, but an earliest one: a desk must not miss it.
ALTER TABLE mandate_term ADD COLUMN until_at_least TEXT;
