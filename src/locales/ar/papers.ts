import type { PapersWords } from '../en/papers.js';

export const papers: PapersWords = {
  markEach: ({ n }, f) => `أعطِ كل خيار درجة من ${f.number(0)} إلى ${f.number(n)}، و${f.number(n)} هي الأفضل`,
  notMarked: 'بلا درجة',
  noOpinion: 'لا رأي لي',
  markFirst: 'أعطِ أحد الخيارات درجة أولًا.',
  markAtLeast: ({ n }, f) =>
    f.plural(n, {
      zero: 'قيّم # خيار على الأقل.',
      one: 'قيّم خيارًا واحدًا على الأقل (#).',
      two: 'قيّم خيارين على الأقل (#).',
      few: 'قيّم # خيارات على الأقل.',
      many: 'قيّم # خيارًا على الأقل.',
      other: 'قيّم # خيار على الأقل.',
    }),
  markAtMost: ({ n }, f) =>
    f.plural(n, {
      zero: 'لا تقيّم أكثر من # خيار.',
      one: 'لا تقيّم أكثر من خيار واحد (#).',
      two: 'لا تقيّم أكثر من خيارين (#).',
      few: 'لا تقيّم أكثر من # خيارات.',
      many: 'لا تقيّم أكثر من # خيارًا.',
      other: 'لا تقيّم أكثر من # خيار.',
    }),

  shareOut: ({ n }, f) =>
    f.plural(n, {
      zero: 'وزّع # نقطة',
      one: 'امنح نقطة واحدة (#)',
      two: 'وزّع نقطتين على الأكثر (#)',
      few: 'وزّع # نقاط على الأكثر',
      many: 'وزّع # نقطة على الأكثر',
      other: 'وزّع # نقطة على الأكثر',
    }),
  left: ({ count, whole }, f) => `بقي ${f.number(count)} من ${f.number(whole)}`,
  tooMany: ({ n }, f) =>
    f.plural(n, {
      zero: 'زيادة # نقطة.',
      one: 'زيادة نقطة واحدة (#).',
      two: 'زيادة نقطتين (#).',
      few: 'زيادة # نقاط.',
      many: 'زيادة # نقطة.',
      other: 'زيادة # نقطة.',
    }),
  more: ({ label }, f) => `نقطة أخرى لـ ${f.isolate(label)}`,
  fewer: ({ label }, f) => `نقطة أقل لـ ${f.isolate(label)}`,
  giveFirst: 'امنح نقطة واحدة على الأقل أولًا.',
  giveAtLeast: ({ n }, f) =>
    f.plural(n, {
      zero: 'امنح نقاطًا لـ # خيار على الأقل.',
      one: 'امنح نقاطًا لخيار واحد على الأقل (#).',
      two: 'امنح نقاطًا لخيارين على الأقل (#).',
      few: 'امنح نقاطًا لـ # خيارات على الأقل.',
      many: 'امنح نقاطًا لـ # خيارًا على الأقل.',
      other: 'امنح نقاطًا لـ # خيار على الأقل.',
    }),
  giveAtMost: ({ n }, f) =>
    f.plural(n, {
      zero: 'امنح نقاطًا لـ # خيار على الأكثر.',
      one: 'امنح نقاطًا لخيار واحد على الأكثر (#).',
      two: 'امنح نقاطًا لخيارين على الأكثر (#).',
      few: 'امنح نقاطًا لـ # خيارات على الأكثر.',
      many: 'امنح نقاطًا لـ # خيارًا على الأكثر.',
      other: 'امنح نقاطًا لـ # خيار على الأكثر.',
    }),

  whichTimes: 'أجب عن كل موعد: هل يناسبك؟',
  yes: 'نعم',
  maybe: 'ربما',
  no: 'لا',
  answerFirst: 'أجب عن موعد واحد أولًا.',

  budget: ({ amount }) => `المبلغ المتاح: ${amount}`,
  noCost: 'لا يمكن تمويله لأن تكلفته غير مذكورة',
  ticked: ({ amount, whole }) => `المختار: ${amount} من ${whole}`,
  tickedOver: ({ amount, whole }) =>
    `المختار: ${amount} من ${whole}. يجوز اختيار أكثر من المتاح: الفرز يبيّن ما يمكن تمويله.`,

  marked: ({ label, text }, f) => `${f.isolate(label)}: ${text}`,
  points: ({ n }, f) =>
    f.plural(n, {
      zero: '# نقطة',
      one: 'نقطة واحدة (#)',
      two: 'نقطتان (#)',
      few: '# نقاط',
      many: '# نقطة',
      other: '# نقطة',
    }),
  others: ({ n }, f) =>
    f.plural(n, {
      zero: '# غيرها',
      one: '# غيرها',
      two: '# غيرها',
      few: '# غيرها',
      many: '# غيرها',
      other: '# غيرها',
    }),
  review: ({ said }) => `ستقول: ${said}.`,
  recorded: ({ said, host, time }) => `سُجّل صوتك لصالح ${said} لدى ${host}${time ? `: ${time}` : ''}.`,
  recordedStance: ({ said, host, time }) => `سُجّل صوتك «${said}» لدى ${host}${time ? `: ${time}` : ''}.`,
  change: 'تغيير صوتي',
  withdraw: 'سحب صوتي',
  withdrawn: 'سُحب صوتك. يبقى في السجل ولا يُحتسب.',

  options: {
    consent: 'أقبل',
    concern: 'أقبل مع تحفّظ',
    objection: 'لدي اعتراض',
    agree: 'أوافق',
    abstain: 'أمتنع',
    'stand-aside': 'أتنحّى جانبًا',
    disagree: 'لا أوافق',
    block: 'أعرقل القرار',
    yes: 'نعم',
    no: 'لا',
    'looks-good': 'يبدو جيدًا',
    'not-sure': 'لست متأكدًا',
    concerned: 'لدي مخاوف',
    endorsement: 'أؤيده تمامًا',
    'minor-contention': 'أوافق مع ملاحظة بسيطة',
    'support-with-reservations': 'أؤيده مع تحفظات',
    'more-discussion': 'أريد مزيدًا من النقاش',
    'support-despite-dislike': 'لا يعجبني لكني أؤيده',
    'serious-disagreement': 'أعارضه بشدة',
    veto: 'أنقضه',
    accept: 'أشارك',
    decline: 'لا أشارك',
    object: 'أعترض عليه',
  },
};
