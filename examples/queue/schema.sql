-- What the workers write: one row for each article and version of vanban, replaced as a whole.
create table if not exists readings (
  id text not null,              -- the article's
  version text not null,         -- vanban's: a new version of the rules adds rows, it does not overwrite
  crawled timestamptz not null,  -- an older copy of an article never replaces a newer one
  published date,
  province text,
  content_hash text,             -- the same for syndicated copies
  records jsonb not null,        -- [] for an article that was rejected
  error jsonb,                   -- why it was rejected: {"code", "message"}
  primary key (id, version)
);

-- One row a record. An index on readings (published) or (records jsonb_path_ops) serves what is asked often.
create or replace view records as
select
  reading.id as article, reading.version, reading.published, reading.province,
  record ->> 'id' as id, record ->> 'kind' as kind,
  (record ->> 'start')::int as start, (record ->> 'end')::int as end,
  record ->> 'text' as text, (record ->> 'confidence')::float8 as confidence,
  record as fields
from readings as reading, jsonb_array_elements(reading.records) as record;
