-- Models that tell a request's category, each with how well it did on texts it never saw.
create table hotline.text_model (
    version           int generated always as identity primary key,
    trained_at        timestamptz not null,
    trained_by        text not null,
    texts             int not null,
    held_back         int not null,
    accuracy          numeric(5, 4) not null,
    accuracy_of_three numeric(5, 4) not null,
    confusion         jsonb not null,
    words             int not null,
    model             bytea not null
);

-- Words that settle a category, before any model is asked.
create table hotline.category_rule (
    id         bigint generated always as identity primary key,
    word       text not null unique check (length(word) between 2 and 40),
    category   text not null check (category <> ''),
    note       text not null default '',
    added_by   text not null,
    added_at   timestamptz not null
);

-- The shape of each request's words, kept as long as like ones are looked for.
create table hotline.fingerprint (
    ticket   text primary key,
    filed_at timestamptz not null,
    category text not null,
    division text not null,
    title    text not null,
    grams    int[] not null,
    bands    int[] not null
);
create index fingerprint_bands on hotline.fingerprint using gin (bands);
create index fingerprint_filed on hotline.fingerprint (filed_at);
