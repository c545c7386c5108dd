import type { BallotWords } from '../en/ballot.js';

export const ballot: BallotWords = {
  chooseOne: 'يمكن اختيار خيار واحد',
  chooseSome: 'يمكن اختيار خيار واحد أو أكثر',
  chooseFirst: 'يجب اختيار أحد الخيارات أولًا.',
  chooseBetween: ({ least, n }, f) =>
    least > 1 ? `اختر من ${f.number(least)} إلى ${f.number(n)}` : `اختر ما لا يزيد على ${f.number(n)}`,
  chooseAtLeast: ({ n }, f) => `اختر ${f.number(n)} على الأقل`,
  chooseAtMost: ({ n }, f) => `لا تختر أكثر من ${f.number(n)}.`,
  reason: 'لماذا؟',
  optional: '(إن شئت)',
  required: '(مطلوب)',
  reasonMissing: 'اذكر السبب: سيُقرأ ويُعمل عليه.',
  undo: 'تراجع',
  undone: 'تم التراجع.',
  submit: 'تصويت',
  submitting: 'جارٍ الإرسال…',
  seenByServers: 'تعلم الخوادم المعنية باختيارك.',
  seenByAll: 'يمكن للجميع رؤية اختيارك.',
  seenByNobody: 'تصويت سرّي: لا يُعرض اختيارك على أحد.',
  seenReasons: 'تُعرض الأسباب بأسماء أصحابها، أما الأصوات فلا.',

  recorded: ({ options, host }, f) => `سُجّل صوتك لصالح ${f.list(options)} لدى ${host}.`,
  recordedUnknown: 'صوتك مسجَّل.',
  notEligible: 'لا يحق لهذا الحساب التصويت هنا.',
  signInFirst: 'يلزم تسجيل الدخول في هذا الموقع للتصويت.',
  addressNeeded: 'لا يمكن التصويت من خادم آخر إلا إذا ذكرت هذه الصفحة عنوان المنشور.',
  ownPoll: 'هذا استطلاعك، فلا يمكنك التصويت فيه.',
  unknownMethod: 'تُحتسب نتيجة هذا التصويت بطريقة لا تعرفها هذه الصفحة.',
};
