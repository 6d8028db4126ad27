-- Who asked: every value a secret (SM4), equal values found by blind index (HMAC-SM3). A request taken over without its
-- person has no row.
create table disclosure.applicant (
    request           text primary key references disclosure.request (number),
    paper_kind        text not null,
    agent_paper_kind  text,
    name              bytea,
    paper_number      bytea,
    credit_code       bytea,
    responsible       bytea,
    phone             bytea,
    mail              bytea,
    address           bytea,
    agent_name        bytea,
    agent_number      bytea,
    agent_phone       bytea,
    agent_authority   bytea,
    name_index        bytea check (length(name_index) = 32),
    number_index      bytea check (length(number_index) = 32),
    phone_index       bytea check (length(phone_index) = 32),
    contact_erased_on date,
    erased_on         date
);
create index on disclosure.applicant (name_index);
create index on disclosure.applicant (number_index);
create index on disclosure.applicant (phone_index);
