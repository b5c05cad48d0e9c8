create schema verification;

-- What the union asks of organisations: settings of the secretariat, not code.
create table verification.requirement (
    key text primary key,
    position integer not null,
    text_ar text not null,
    text_en text not null,
    help_ar text not null default '',
    help_en text not null default '',
    -- Kinds of organisation that it is asked of.
    kinds text[] not null,
    -- Fields of the profile that are verified with it.
    fields text[] not null default '{}',
    -- After so many months it is to be verified anew.
    months integer not null default 24 check (months between 1 and 120),
    retired_at timestamptz
);

-- How a requirement stands for an organisation; no row: not looked at yet.
create table verification.item (
    id uuid primary key,
    organisation uuid not null,
    requirement text not null references verification.requirement,
    state text not null check (state in ('verified', 'to-revise', 'answered', 'not-required', 'run-out')),
    note text,
    person uuid,
    at timestamptz not null,
    expires_on date,
    version integer not null,
    unique (organisation, requirement)
);
create index item_running_out on verification.item (expires_on) where state = 'verified';

create table verification.step (
    id uuid primary key,
    item uuid not null references verification.item,
    state text not null,
    note text,
    person uuid,
    at timestamptz not null
);
create index step_item on verification.step (item);

insert into verification.requirement (key, position, text_ar, text_en, help_ar, help_en, kinds, fields, months)
values
    ('publication-decision', 10, 'قرار الإشهار', 'Publication decision',
     'صورة القرار برقمه وتاريخه، مطابقة لاسم الجهة.', 'A copy of the decision with number and date, matching the name.',
     '{association,institution,union,network}', '{nameAr,kind,foundedYear}', 24),
    ('statutes', 20, 'النظام الأساسي', 'Statutes',
     'النسخة المصدّقة النافذة.', 'The certified version in force.',
     '{association,institution,union,network}', '{legalForm,scope}', 24),
    ('board-list', 30, 'قائمة مجلس الإدارة أو الأمناء', 'List of the board',
     'الأسماء والصفات وتاريخ الانتخاب أو التعيين.', 'Names, offices, and the date of election or appointment.',
     '{association,institution,union,network}', '{}', 24),
    ('class', 40, 'التصنيف المعياري', 'Standard classification',
     'كما ورد في سجل الوزارة.', 'As it stands in the register of the ministry.',
     '{association,institution}', '{classes}', 24),
    ('address', 50, 'المقرّ والعنوان', 'Seat and address',
     'عقد إيجار أو ملكية، أو محضر زيارة.', 'A lease or deed, or the minutes of a visit.',
     '{association,institution,union,network,international,donor}', '{homePlace,address}', 24),
    ('contact-person', 60, 'الشخص المسؤول عن التواصل', 'Contact person',
     'كتاب تسمية موقّع، مع رقم الهاتف.', 'A signed letter that names the person, with a telephone number.',
     '{association,institution,union,network,international,donor}', '{}', 12),
    ('bank-account', 70, 'الحساب المصرفي', 'Bank account',
     'شهادة من المصرف باسم الجهة.', 'A certificate of the bank in the name of the organisation.',
     '{association,institution,union}', '{takesBankTransfers}', 24),
    ('closing-budget', 80, 'الميزانية الختامية', 'Closing budget',
     'آخر ميزانية أقرّتها الهيئة العامة، مدقّقة.', 'The last one that the assembly adopted, audited.',
     '{association,institution,union}', '{}', 12);
