create schema language;

-- The same as ArabicText.normalize in Java, held together by one table of cases and a property test:
-- decompose, drop marks and invisible characters, fold letters, one space between words.
create function language.normalize_arabic(input text) returns text
    language sql immutable strict parallel safe
return btrim(
    regexp_replace(
        translate(
            lower(
                regexp_replace(
                    normalize(input, NFKD),
                    U&'[\0300-\036F\0610-\061A\061C\064B-\065F\0670\06D6-\06DC\06DF-\06E8\06EA-\06ED\08D3-\08FF\00AD\200B-\200F\202A-\202E\2060-\206F\FE00-\FE0F\FEFF\0621\0640''\2019\2018\02BC\02BB\02BF\02BE`]',
                    '', 'g')),
            U&'\0671\0672\0673\0649\06CC\06D0\06D2\0629\06D5\06C1\06BE\06C3\06A9\06AA\06AF\067E\0686\06A4\0698\0660\0661\0662\0663\0664\0665\0666\0667\0668\0669\06F0\06F1\06F2\06F3\06F4\06F5\06F6\06F7\06F8\06F9',
            U&'\0627\0627\0627\064A\064A\064A\064A\0647\0647\0647\0647\0647\0643\0643\0643\0628\062C\0641\063201234567890123456789'),
        U&'[^a-z0-9\0620-\063F\0641-\064A\066E\066F\0671-\06D3\06D5\06FA-\06FC\0750-\077F]+',
        ' ', 'g'),
    ' ');
