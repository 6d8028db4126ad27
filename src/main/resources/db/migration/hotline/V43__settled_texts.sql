-- Texts whose category a person settled, without personal data: what models learn from.
create table hotline.settled_text (
    ticket     text primary key,
    category   text not null check (category <> ''),
    words      text not null check (words <> ''),
    settled_on date not null
);
create index settled_text_newest on hotline.settled_text (settled_on desc, ticket);

-- Categories as they are called.
create table hotline.category_name (
    code text primary key,
    name text not null
);
