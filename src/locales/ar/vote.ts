import type { VoteWords } from '../en/vote.js';

export const vote: VoteWords = {
  unnamedOption: ({ n }, f) => `الخيار ${f.number(n)}`,
  sameName: ({ label, n }, f) => `${f.isolate(label)} (الخيار ${f.number(n)})`,
  omitted: ({ n }, f) =>
    f.plural(n, {
      zero: 'جميع الخيارات معروضة',
      one: 'خيار واحد آخر غير معروض',
      two: 'خياران آخران غير معروضين',
      few: '# خيارات أخرى غير معروضة',
      many: '# خيارًا آخر غير معروض',
      other: '# خيار آخر غير معروض',
    }),

  reading: 'جارٍ التحميل…',
  refresh: 'تحديث',
  failed: 'تعذّرت القراءة. يمكن إعادة المحاولة أو فتح الاستطلاع هناك.',
  retry: 'إعادة المحاولة',
  showMore: 'عرض المزيد',
  linkOut: ({ host }) => `فتح الاستطلاع على ${host}`,
  load: ({ host }) => `عرض الاستطلاع من ${host}`,
  loadNote: 'لم يُطلب شيء من هذا الخادم بعد.',
  several: 'يمكن اختيار أكثر من خيار',
  warning: ({ text }) => `تحذير بشأن المحتوى: ${text}`,
  voteElsewhere: 'التصويت من خادمك',

  closes: ({ relative }) => `ينتهي ${relative}`,
  closed: ({ relative }) => `انتهى ${relative}`,
  closedNoTime: 'انتهى',
  noClosing: 'بلا موعد انتهاء',
  opens: ({ relative }) => `يبدأ ${relative}`,
  cancelled: 'أُلغي',

  askedBy: ({ name }, f) => `سؤال من ${f.isolate(name)}`,
  from: ({ host }) => `من ${host}`,
  copyFrom: ({ host, origin }) => `نسخة محفوظة لدى ${host}؛ قد تتأخر الأرقام${origin ? ` عن ${origin}` : ''}`,
  asOf: ({ time }) => `حتى ${time}`,

  marks: ({ n }, f) =>
    f.plural(n, {
      zero: 'لا أصوات',
      one: 'صوت واحد',
      two: 'صوتان',
      few: '# أصوات',
      many: '# صوتًا',
      other: '# صوت',
    }),
  totalVoters: ({ n }, f) =>
    f.plural(n, {
      zero: 'لم يصوّت أحد',
      one: 'صوّت شخص واحد',
      two: 'صوّت شخصان',
      few: 'صوّت # أشخاص',
      many: 'صوّت # شخصًا',
      other: 'صوّت # شخص',
    }),
  share: ({ count, whole, share }, f) => `${f.number(count)} من ${f.number(whole)} · ${f.percent(share)}`,
  mostVotes: 'الأكثر أصواتًا',
  tiedMost: 'تعادل في الصدارة',
  finalResult: 'النتيجة النهائية',
  soFar: 'حتى الآن',
  nobodyYet: 'لم يصوّت أحد بعد.',
  hiddenUntilClose: 'تظهر الأرقام بعد انتهاء التصويت.',
  hiddenUntilVote: 'تظهر الأرقام بعد الإدلاء بصوتك.',
  hiddenNoReason: 'لا يقدّم الخادم أي أرقام.',

  yourChoice: 'اختيارك',

  closedNow: 'انتهى التصويت الآن.',
  updated: ({ total }) => `أرقام جديدة: ${total}.`,
};
