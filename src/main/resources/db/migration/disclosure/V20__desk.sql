-- Who handles a case (承办人): the login of an officer and the name as it was then; not part of the procedure.
alter table disclosure.request
    add column handler      text not null default '',
    add column handler_name text not null default '';

-- Pairs of neighbouring signs: found through an index whatever the language, without an extension.
create function disclosure.grams(said text) returns text[]
    language sql immutable strict parallel safe
    return array(select distinct substr(s.t, i, 2)
                   from (select regexp_replace(lower(said), '\s+', '', 'g') as t) as s,
                        generate_series(1, greatest(length(s.t) - 1, 1)) as i);

alter table disclosure.request
    add column grams text[] generated always as (disclosure.grams(subject)) stored;
create index request_words on disclosure.request using gin (grams);

-- The queue: what is open by its last day, what is closed by the day it ended.
create index request_open on disclosure.request (reply_by, number)
    include (organ, stage, handler) where closed_on is null;
create index request_open_of_handler on disclosure.request (handler, reply_by, number) where closed_on is null;
create index request_closed on disclosure.request (closed_on desc, number desc) where closed_on is not null;
create index request_closed_of_organ on disclosure.request (organ, closed_on desc, number desc)
    where closed_on is not null;
create index request_number_begins on disclosure.request (number text_pattern_ops);
create index request_closed_late on disclosure.request (closed_on desc, number desc) where late;

-- What an officer looks at again and again (我的视图).
create table disclosure.saved_view (
    id       bigint generated always as identity primary key,
    login    text not null,
    name     text not null check (length(name) between 1 and 40),
    query    text not null check (length(query) <= 1000),
    saved_at timestamptz not null,
    unique (login, name)
);

-- How an officer is reminded: where to, and the key of the calendar feed, of which only the hash is kept.
create table disclosure.reminding (
    login        text primary key,
    mail         bytea,
    calendar_key bytea unique check (length(calendar_key) = 32),
    changed_at   timestamptz not null
);

-- What somebody was reminded of already: each once for a last day.
create table disclosure.reminder (
    request   text not null references disclosure.request (number),
    due_on    date not null,
    kind      text not null check (kind in ('soon', 'today', 'overdue')),
    recipient text not null,
    sent_at   timestamptz not null,
    primary key (request, due_on, kind, recipient)
);

-- Reasons as an organ likes to word them (理由模板), by outcome; an empty organ is for all.
create table disclosure.reason_pattern (
    id         bigint generated always as identity primary key,
    organ      text not null default '',
    outcome    text not null,
    title      text not null check (length(title) between 1 and 60),
    words      text not null check (length(words) between 1 and 1000),
    changed_by text not null,
    changed_at timestamptz not null
);
create index on disclosure.reason_pattern (outcome, organ, id);
insert into disclosure.reason_pattern (outcome, title, words, changed_by, changed_at) values
    ('granted', '予以公开（第三十六条第二项）', '经审查，您申请公开的信息属于可以公开的政府信息。根据《中华人民共和国政府信息公开条例》第三十六条第二项的规定，现予以提供，详见附件。', '预置', '2026-01-01T00:00:00Z'),
    ('already_public', '已主动公开（第三十六条第一项）', '您申请公开的信息已经主动公开。根据《中华人民共和国政府信息公开条例》第三十六条第一项的规定，告知您获取的方式和途径：［填写网址或者查阅地点］。', '预置', '2026-01-01T00:00:00Z'),
    ('partial', '部分公开（第三十七条）', '您申请公开的信息中含有不应当公开的内容，但能够作区分处理。根据《中华人民共和国政府信息公开条例》第三十七条的规定，现提供可以公开的部分；对［填写内容］不予公开，理由是：［填写理由和条款］。', '预置', '2026-01-01T00:00:00Z'),
    ('state_secret', '国家秘密（第十四条）', '经审查，您申请公开的信息依法确定为国家秘密。根据《中华人民共和国政府信息公开条例》第十四条的规定，不予公开。', '预置', '2026-01-01T00:00:00Z'),
    ('three_safety', '三安全一稳定（第十四条）', '经审查，您申请公开的信息公开后可能危及［国家安全、公共安全、经济安全、社会稳定］，具体是：［填写理由］。根据《中华人民共和国政府信息公开条例》第十四条的规定，不予公开。', '预置', '2026-01-01T00:00:00Z'),
    ('business_secret', '商业秘密（第十五条）', '您申请公开的信息涉及第三方的商业秘密。经书面征求意见，第三方不同意公开且有合理理由，不公开也不会对公共利益造成重大影响。根据《中华人民共和国政府信息公开条例》第十五条、第三十二条的规定，不予公开。', '预置', '2026-01-01T00:00:00Z'),
    ('privacy', '个人隐私（第十五条）', '您申请公开的信息涉及个人隐私，公开会对第三方合法权益造成损害。根据《中华人民共和国政府信息公开条例》第十五条、第三十二条的规定，不予公开。', '预置', '2026-01-01T00:00:00Z'),
    ('internal_affairs', '内部事务信息（第十六条第一款）', '您申请公开的信息属于本机关［人事管理、后勤管理、内部工作流程］方面的内部事务信息。根据《中华人民共和国政府信息公开条例》第十六条第一款的规定，不予公开。', '预置', '2026-01-01T00:00:00Z'),
    ('process', '过程性信息（第十六条第二款）', '您申请公开的信息是本机关在履行行政管理职能过程中形成的［讨论记录、过程稿、磋商信函、请示报告］。根据《中华人民共和国政府信息公开条例》第十六条第二款的规定，不予公开。', '预置', '2026-01-01T00:00:00Z'),
    ('admin_query', '行政查询事项（第三十六条第七项）', '您申请公开的信息属于［工商、不动产登记］资料，有关法律、行政法规对获取有专门规定。根据《中华人民共和国政府信息公开条例》第三十六条第七项的规定，请依照［填写法律名称］办理查询。', '预置', '2026-01-01T00:00:00Z'),
    ('not_existing', '信息不存在（第三十六条第四项）', '经检索［填写检索的系统、案卷和关键词］，本机关没有制作或者获取您申请公开的信息。根据《中华人民共和国政府信息公开条例》第三十六条第四项的规定，告知您该政府信息不存在。', '预置', '2026-01-01T00:00:00Z'),
    ('not_this_organ', '不属于本机关负责公开（第三十六条第五项）', '您申请公开的信息不属于本机关负责公开。根据《中华人民共和国政府信息公开条例》第三十六条第五项的规定，建议您向［填写机关名称］申请，联系方式：［填写地址、电话］。', '预置', '2026-01-01T00:00:00Z'),
    ('needs_creation', '需要加工、分析（第三十八条）', '您申请公开的信息需要本机关对现有政府信息进行加工、分析。根据《中华人民共和国政府信息公开条例》第三十八条的规定，本机关不予提供。', '预置', '2026-01-01T00:00:00Z'),
    ('repeat', '重复申请（第三十六条第六项）', '本机关已就您提出的相同内容的申请作出答复（［填写文号］）。根据《中华人民共和国政府信息公开条例》第三十六条第六项的规定，不予重复处理。', '预置', '2026-01-01T00:00:00Z'),
    ('petition', '信访、投诉、举报（第三十九条第一款）', '您以政府信息公开申请的形式进行［信访、投诉、举报］。根据《中华人民共和国政府信息公开条例》第三十九条第一款的规定，本机关不作为政府信息公开申请处理，您可以通过［填写渠道］提出。', '预置', '2026-01-01T00:00:00Z'),
    ('open_publication', '公开出版物（第三十九条第二款）', '您申请提供的是［政府公报、报刊、书籍］等公开出版物。根据《中华人民共和国政府信息公开条例》第三十九条第二款的规定，您可以通过［填写途径］获取。', '预置', '2026-01-01T00:00:00Z');
