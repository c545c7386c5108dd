import type { RankWords } from '../en/rank.js';

export const rank: RankWords = {
  anyNumber: 'رتّب ما تشاء من الخيارات، الأفضل أولًا',
  between: ({ least, n }, f) =>
    least > 1
      ? `رتّب من ${f.number(least)} إلى ${f.number(n)}، الأفضل أولًا`
      : `رتّب ما لا يزيد على ${f.number(n)}، الأفضل أولًا`,
  exactly: ({ n }, f) => `عدد ما يُرتَّب: ${f.number(n)}، الأفضل أولًا`,
  atLeast: ({ n }, f) => `رتّب ${f.number(n)} على الأقل، الأفضل أولًا`,
  nothingRanked: 'يجب ترتيب أحد الخيارات أولًا.',
  tooFew: ({ n }, f) => `رتّب ${f.number(n)} على الأقل.`,
  tooMany: ({ n }, f) => `لا ترتّب أكثر من ${f.number(n)}.`,

  ranked: 'ترتيبك',
  hint: ({ text }, f) => `اسحب من النقاط أو اضغط ${f.isolate(text)}`,
  empty: 'لم يُرتَّب شيء بعد. ابدأ بما تفضّله.',
  unranked: 'بلا ترتيب',
  leftOut: 'هذه الخيارات خارج ورقة تصويتك.',
  full: ({ n }, f) => `أقصى ما يمكن ترتيبه: ${f.number(n)}. لإضافة خيار آخر أخرِج أحدها.`,

  skip: 'تجاوز القائمة',
  add: 'إضافة',
  up: ({ name }, f) => `رفع ${f.isolate(name)}`,
  down: ({ name }, f) => `خفض ${f.isolate(name)}`,
  top: ({ name }, f) => `نقل ${f.isolate(name)} إلى الأعلى`,
  out: ({ name }, f) => `إخراج ${f.isolate(name)}`,
  same: ({ name }, f) => `${f.isolate(name)}: نفس مرتبة ما فوقه`,

  placed: ({ name, n, whole }, f) => `${f.isolate(name)} الآن في المرتبة ${f.number(n)} من ${f.number(whole)}.`,
  shared: ({ name, options, n }, f) => `${f.isolate(name)} الآن في المرتبة ${f.number(n)} مع ${f.list(options)}.`,
  removed: ({ name }, f) => `لم يعد ${f.isolate(name)} ضمن الترتيب.`,
};
