// Which column of a list holds which field, by what columns are called out there.
import * as encoder from './encoder.js';
import headers from './headers.js';

/** The fields that are looked for, in the order in which people are shown them. */
export const FIELDS = ['given_name', 'father_name', 'grandfather_name', 'family_name', 'mother_name', 'birth_date',
  'birth_year', 'sex', 'national_id', 'phone', 'family_book', 'registry', 'place', 'household_id', 'consent'];

/** What the learned headers call a field otherwise than the encoder. */
const MEANT = {
  head_name: 'given_name', full_name: 'given_name', given_name: 'given_name', father_name: 'father_name',
  grandfather_name: 'grandfather_name', family_name: 'family_name', mother_name: 'mother_name', birth_date: 'birth_date',
  sex: 'sex', national_id: 'national_id', phone: 'phone', phone_mobile: 'phone', whatsapp: 'phone',
  family_book_no: 'family_book', civil_registry: 'registry', subdistrict: 'place', city: 'place', file_no: 'household_id',
};

/** Headers of lists for this very check, and of the checks for cash that are in use, besides the learned. */
const MORE = {
  given_name: ['name', 'first name', 'beneficiary name', 'beneficiary', 'الاسم', 'الاسم الثلاثي', 'الاسم الكامل', 'اسم المستفيد'],
  family_name: ['family', 'last name', 'surname', 'العائلة', 'النسبة'],
  national_id: ['national number', 'nationalid', 'nid', 'id no', 'الرقم الوطني', 'رقم وطني'],
  birth_year: ['year of birth', 'birth year', 'سنة الميلاد', 'سنة الولادة', 'المواليد'],
  household_id: ['household', 'family id', 'رقم الأسرة', 'رقم العائلة', 'رقم الملف'],
  consent: ['consent', 'agreed', 'الموافقة', 'موافقة', 'موافق', 'هل وافقت الأسرة'],
};

let known;

const titles = () => {
  if (!known) {
    known = new Map();
    const learn = (title, field) => {
      const plain = encoder.plain(title);
      if (!known.has(plain)) {
        known.set(plain, field);
      }
    };
    FIELDS.forEach(field => learn(field, field) ?? learn(field.replaceAll('_', ' '), field));
    Object.entries(MORE).forEach(([field, all]) => all.forEach(title => learn(title, field)));
    headers.forEach(([field, title]) => MEANT[field] && learn(title, MEANT[field]));
  }
  return known;
};

/** The row of a sheet that bears the headers, among its first, and the field of each column. */
export const recognised = rows => {
  let best = { at: 0, fields: [], count: -1 };
  rows.slice(0, 10).forEach(({ cells }, at) => {
    const taken = new Set();
    const fields = cells.map(cell => {
      const field = titles().get(encoder.plain(cell.replace(/[:*]+$/, '').trim()));
      // Of phones several columns are read, of all else the first.
      const free = field && (field === 'phone' || !taken.has(field));
      taken.add(field);
      return free ? field : '';
    });
    const count = fields.filter(Boolean).length;
    if (count > best.count) {
      best = { at, fields, count };
    }
  });
  return best;
};

const NO = new Set(['no', 'n', 'false', '0', 'لا', 'رفض', 'رفضت', 'غير موافق', 'غير موافقه', 'refused']);

/** Rows as people; who said no is left out, and nothing of theirs is encoded. */
export const people = (rows, fields) => {
  const all = [];
  const refused = [];
  rows.forEach(({ line, cells }) => {
    const person = {};
    fields.forEach((field, at) => {
      const value = cells[at] ?? '';
      if (field && value) {
        person[field] = person[field] ? `${person[field]} ${field === 'phone' ? '/ ' : ''}${value}` : value;
      }
    });
    if (NO.has(encoder.plain(person.consent ?? ''))) {
      refused.push(line);
    } else {
      delete person.consent;
      all.push({ line, person });
    }
  });
  return { all, refused };
};
