import type { DecideWords, Doing } from '../en/decide.js';

const joined = (...parts: readonly string[]): string => parts.filter((part) => part).join(' ');

/** A verb, which stands before whoever does it and so does not change with their number. */
interface Verb {
  readonly past: string;
  /** After “لم”. */
  readonly jussive: string;
  /** After “أن”. */
  readonly subjunctive: string;
  /** What is done, or to whom: right after the verb, for whoever does it may be long. */
  readonly rest?: string;
  /** For one who is called by name, of whom we do not know whether it is a he or a she: the deed as a noun. */
  readonly noun: string;
}

const does =
  ({ past, jussive, subjunctive, rest = '', noun }: Verb) =>
  ({ subject, number, mood, place }: Doing): string => {
    if (mood === 'must') return joined('يلزم أن', subjunctive, rest, subject, place);
    if (number === 'named') return joined(noun, 'من', subject, place);
    return joined(number === 'none' ? `لم ${jussive}` : past, rest, subject, place);
  };

export const decide: DecideWords = {
  doing: {
    agree: does({ past: 'وافق', jussive: 'يوافق', subjunctive: 'يوافق', noun: 'موافقة' }),
    abstain: does({
      past: 'امتنع',
      jussive: 'يمتنع',
      subjunctive: 'يمتنع',
      rest: 'عن التصويت',
      noun: 'امتناع عن التصويت',
    }),
    'stand-aside': does({
      past: 'تنحّى',
      jussive: 'يتنحَّ',
      subjunctive: 'يتنحّى',
      rest: 'جانبًا',
      noun: 'تنحٍّ',
    }),
    concern: does({ past: 'أبدى', jussive: 'يُبدِ', subjunctive: 'يُبدي', rest: 'تحفّظًا', noun: 'تحفّظ' }),
    disagree: does({ past: 'رفض', jussive: 'يرفض', subjunctive: 'يرفض', noun: 'رفض' }),
    object: does({ past: 'اعترض', jussive: 'يعترض', subjunctive: 'يعترض', noun: 'اعتراض' }),
    block: does({ past: 'عطّل', jussive: 'يعطّل', subjunctive: 'يعطّل', rest: 'القرار', noun: 'تعطيل للقرار' }),
  },
  says: (doing, f) => {
    const rest = `بـ«${f.isolate(doing.name)}»`;
    return does({ past: 'أجاب', jussive: 'يُجب', subjunctive: 'يجيب', rest, noun: `إجابة ${rest}` })(doing);
  },
  chooses: (doing, f) => {
    const rest = `«${f.isolate(doing.name)}»`;
    return does({ past: 'اختار', jussive: 'يختر', subjunctive: 'يختار', rest, noun: `اختيار ${rest}` })(doing);
  },
  takesPart: does({ past: 'شارك', jussive: 'يشارك', subjunctive: 'يشارك', noun: 'مشاركة' }),
  isThere: does({ past: 'حضر', jussive: 'يحضر', subjunctive: 'يحضر', noun: 'حضور' }),
  holdsObjection: does({
    past: 'تمسّك',
    jussive: 'يتمسّك',
    subjunctive: 'يتمسّك',
    rest: 'باعتراض قائم',
    noun: 'تمسّك باعتراض قائم',
  }),
  noObjection: () => 'لم يبقَ أي اعتراض قائم',

  nobody: 'أحد',
  people: ({ n, oblique }, f) =>
    f.plural(n, {
      zero: 'صفر من الأشخاص',
      one: 'شخص واحد',
      two: oblique ? 'شخصين' : 'شخصان',
      few: '# أشخاص',
      many: '# شخصًا',
      other: '# شخص',
    }),
  voices: ({ n, oblique }, f) =>
    f.plural(n, {
      zero: 'صفر من الأصوات',
      one: 'صوت واحد',
      two: oblique ? 'صوتين' : 'صوتان',
      few: '# أصوات',
      many: '# صوتًا',
      other: '# صوت',
    }),
  parts: {
    half: ({ of }) => joined('نصف', of),
    third: ({ of }) => joined('ثلث', of),
    twoThirds: ({ of, oblique }) => joined(oblique ? 'ثلثي' : 'ثلثا', of),
    quarter: ({ of }) => joined('ربع', of),
    threeQuarters: ({ of }) => joined('ثلاثة أرباع', of),
  },
  percent: ({ share, of }, f) => joined(f.percent(share), of && 'من', of),
  ratio: ({ n, whole, of }, f) => joined(`${f.number(n)} من كل ${f.number(whole)}`, of && 'من', of),

  atLeast: ({ amount }) => `${amount} على الأقل`,
  moreThan: ({ amount }) => `أكثر من ${amount}`,
  exactly: ({ amount }) => `${amount} بالضبط`,
  atMost: ({ amount }) => `${amount} على الأكثر`,
  lessThan: ({ amount }) => `أقل من ${amount}`,

  groups: {
    eligible: { of: 'الأعضاء', among: 'من الأعضاء', all: 'جميع الأعضاء' },
    active: { of: 'الأعضاء النشطين', among: 'من الأعضاء النشطين', all: 'جميع الأعضاء النشطين' },
    present: { of: 'الحاضرين', among: 'من الحاضرين', all: 'جميع الحاضرين' },
    valid: { of: 'المصوّتين', among: 'من المصوّتين', all: 'جميع المصوّتين' },
  },
  inClass: ({ name }, f) => `في مجموعة «${f.isolate(name)}»`,
  withoutAbstentions: 'دون احتساب الممتنعين',
  byWeight: 'بحسب وزن الصوت',
  withSilence: 'مع احتساب الساكتين',
  withoutSilence: 'دون احتساب الساكتين',
  places: { async: 'خارج الاجتماع', call: 'في الاجتماع', proxy: 'بالوكالة' },
  comma: ({ a, b }) => `${a}، ${b}`,
  next: ({ a, b }) => `${a} و${b}`,
  and: ({ a, b }) => `${a} و${b}`,
  then: ({ a, b }) => `${a}، ثم ${b}`,
  unless: ({ condition, exception }) => `${condition}، إلا إذا ${exception}`,

  passesIf: ({ condition }) => `يُعتمد القرار إذا ${condition}.`,
  onlyIf: ({ condition }) => `ولكن فقط إذا ${condition}.`,
  noCondition: 'لا تشترط القاعدة شيئًا غير التصويت نفسه.',
  countsIf: ({ condition }) => `يُعتدّ بالتصويت فقط إذا ${condition}.`,
  objectionsHold: 'ما دام هناك اعتراض قائم فلا يُعتمد شيء.',
  minimumDays: ({ n }, f) =>
    f.plural(n, {
      zero: 'لا مدة دنيا للتصويت.',
      one: 'يبقى التصويت مفتوحًا يومًا واحدًا على الأقل.',
      two: 'يبقى التصويت مفتوحًا يومين على الأقل.',
      few: 'يبقى التصويت مفتوحًا # أيام على الأقل.',
      many: 'يبقى التصويت مفتوحًا # يومًا على الأقل.',
      other: 'يبقى التصويت مفتوحًا # يوم على الأقل.',
    }),
  provisionalDays: ({ n }, f) =>
    f.plural(n, {
      zero: 'بعد ذلك لا يمكن الاعتراض على القرار.',
      one: 'بعد ذلك يمكن الاعتراض على القرار خلال يوم واحد.',
      two: 'بعد ذلك يمكن الاعتراض على القرار خلال يومين.',
      few: 'بعد ذلك يمكن الاعتراض على القرار خلال # أيام.',
      many: 'بعد ذلك يمكن الاعتراض على القرار خلال # يومًا.',
      other: 'بعد ذلك يمكن الاعتراض على القرار خلال # يوم.',
    }),
  silenceConsents: 'من لا يجيب يُعدّ موافقًا، ولا يُعدّ مشاركًا.',
  tieBreaks: ({ ways }) => `عند التعادل يحسم الأمر: ${ways}.`,
  ways: {
    'status-quo': 'الوضع القائم',
    chair: 'الرئاسة',
    seed: 'قرعة يمكن للجميع التحقق منها',
    'earlier-round': 'الجولة السابقة',
    votes: 'عدد المؤيدين',
    cost: 'التكلفة الأقل',
    maybe: 'من يمكنه الحضور عند الضرورة',
    score: 'المجموع الأعلى',
    'match-ups': 'الأقل خسارة في المقارنة مع الآخرين',
    'five-stars': 'عدد التقييمات بخمس نجوم',
  },
  other: ({ name }, f) => `«${f.isolate(name)}»`,

  decisions: {
    adopted: 'اعتُمد القرار.',
    'not-adopted': 'لم يُعتمد القرار.',
    inquorate: 'كان عدد المشاركين قليلًا جدًا، فلم يُقرَّر شيء.',
    measured: 'لم يكن هناك ما يُقرَّر: تُظهر الأرقام آراء الناس.',
  },
  unanimous: 'اعتُمد القرار بإجماع المصوّتين.',
  provisional: ({ until }) =>
    until ? `اعتُمد القرار مؤقتًا. يمكن الاعتراض عليه حتى ${until}.` : 'اعتُمد القرار مؤقتًا. لا يزال الاعتراض عليه ممكنًا.',
  chosen: ({ options }, f) => `وقع الاختيار على: ${f.list(options)}.`,
  chosenProvisionally: ({ options, until }, f) =>
    `وقع الاختيار مؤقتًا على: ${f.list(options)}. يمكن الاعتراض حتى ${until}.`,
  chosenUnnamed: 'جرى الاختيار.',
  tied: ({ options }, f) => `تعادل بين ${f.list(options)}.`,
  tiedUnnamed: 'تعادل.',
  otherDecision: ({ name }, f) => `النتيجة: «${f.isolate(name)}».`,
  pending: {
    unknown: 'لم يُقرَّر بعد.',
    cancelled: 'لم يُقرَّر شيء: أُلغي التصويت.',
    opening: 'لم يُقرَّر بعد: لم يبدأ التصويت.',
    close: 'لم يُقرَّر بعد: لا يزال التصويت مفتوحًا.',
    objections: 'لم يُقرَّر بعد: ما زال هناك اعتراض قائم.',
  },
  pendingDays: ({ n }, f) =>
    f.plural(n, {
      zero: 'لم يُقرَّر بعد.',
      one: 'لم يُقرَّر بعد: يجب أن يبقى التصويت مفتوحًا يومًا واحدًا على الأقل.',
      two: 'لم يُقرَّر بعد: يجب أن يبقى التصويت مفتوحًا يومين على الأقل.',
      few: 'لم يُقرَّر بعد: يجب أن يبقى التصويت مفتوحًا # أيام على الأقل.',
      many: 'لم يُقرَّر بعد: يجب أن يبقى التصويت مفتوحًا # يومًا على الأقل.',
      other: 'لم يُقرَّر بعد: يجب أن يبقى التصويت مفتوحًا # يوم على الأقل.',
    }),

  ofWhole: ({ n, whole }, f) => `${f.number(n)} من أصل ${f.number(whole)}`,
  needed: {
    atLeast: ({ n }, f) => `المطلوب ${f.number(n)} على الأقل`,
    exactly: ({ n }, f) => `المطلوب ${f.number(n)} بالضبط`,
    atMost: ({ n }, f) => `المسموح به ${f.number(n)} على الأكثر`,
    none: 'المسموح به صفر',
  },
  met: ({ because }) => `${because}: تحقّق الشرط.`,
  notMet: ({ because }) => `${because}: لم يتحقّق الشرط.`,
  lifted: ({ because, exception }) => `${because}: سقط الشرط، إذ ${exception}.`,
  semicolon: ({ a, b }) => `${a}؛ ${b}`,

  more: ({ n }, f) =>
    f.plural(n, {
      zero: 'صفر من الأشخاص الآخرين',
      one: 'شخص واحد آخر',
      two: 'شخصان آخران',
      few: '# أشخاص آخرين',
      many: '# شخصًا آخر',
      other: '# شخص آخر',
    }),
  fewer: ({ n }, f) =>
    f.plural(n, {
      zero: 'العدد نفسه',
      one: 'عدد أقل بشخص واحد',
      two: 'عدد أقل بشخصين',
      few: 'عدد أقل بـ# أشخاص',
      many: 'عدد أقل بـ# شخصًا',
      other: 'عدد أقل بـ# شخص',
    }),
  instead: ({ n }, f) =>
    f.plural(n, {
      zero: 'صفر ممن أجابوا بغير ذلك',
      one: 'واحد ممن أجابوا بغير ذلك',
      two: 'اثنان ممن أجابوا بغير ذلك',
      few: '# ممن أجابوا بغير ذلك',
      many: '# ممن أجابوا بغير ذلك',
      other: '# ممن أجابوا بغير ذلك',
    }),
  moreVoices: ({ n }, f) =>
    f.plural(n, {
      zero: 'صفر من الأصوات الأخرى',
      one: 'صوت واحد آخر',
      two: 'صوتان آخران',
      few: '# أصوات أخرى',
      many: '# صوتًا آخر',
      other: '# صوت آخر',
    }),
  others: ({ n }, f) =>
    f.plural(n, {
      zero: 'لا يلزم شيء',
      one: 'يلزم أن يجيب شخص واحد آخر بغير ذلك',
      two: 'يلزم أن يجيب شخصان آخران بغير ذلك',
      few: 'يلزم أن يجيب # أشخاص آخرين بغير ذلك',
      many: 'يلزم أن يجيب # شخصًا آخر بغير ذلك',
      other: 'يلزم أن يجيب # شخص آخر بغير ذلك',
    }),
  withdrawn: ({ n }, f) =>
    f.plural(n, {
      zero: 'لا يلزم شيء',
      one: 'يلزم سحب اعتراض واحد أو حلّه',
      two: 'يلزم سحب اعتراضين أو حلّهما',
      few: 'يلزم سحب # اعتراضات أو حلّها',
      many: 'يلزم سحب # اعتراضًا أو حلّها',
      other: 'يلزم سحب # اعتراض أو حلّها',
    }),
  toMeet: ({ change }) => `لتحقيق ذلك ${change}.`,
  toBreak: ({ change }) => `لتغيير ذلك ${change}.`,
  notEnough: 'من لم يجيبوا بعد لا يكفون لذلك.',

  reason: ({ said, text }, f) => `${said}: «${f.isolate(text)}»`,
  fate: ({ said, text }) => `${said} (${text})`,
  fates: {
    raised: 'لم يُنظر فيه بعد',
    testing: 'قيد النظر',
    qualified: 'عُدّ وجيهًا',
    integrating: 'يجري دمجه',
    dismissed: 'رُدّ',
    resolved: 'حُلّ',
    withdrawn: 'سُحب',
  },
};
