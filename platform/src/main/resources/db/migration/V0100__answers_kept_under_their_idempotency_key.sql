create schema web;

create table web.idempotency (
    key text primary key,
    asked text not null,
    began timestamptz not null,
    status integer,
    type text,
    body bytea
);
create index idempotency_began on web.idempotency (began);
