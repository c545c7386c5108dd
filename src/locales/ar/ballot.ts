import type { BallotWords } from '../en/ballot.js';

export const ballot: BallotWords = {
  chooseOne: 'يمكن اختيار خيار واحد',
  chooseSome: 'يمكن اختيار خيار واحد أو أكثر',
  chooseFirst: 'يجب اختيار أحد الخيارات أولًا.',
  submit: 'تصويت',
  submitting: 'جارٍ الإرسال…',
  seenByServers: 'تعلم الخوادم المعنية باختيارك.',
  seenByAll: 'يمكن للجميع رؤية اختيارك.',
  seenByNobody: 'تصويت سرّي: لا يُعرض اختيارك على أحد.',
  seenReasons: 'تُعرض الأسباب بأسماء أصحابها، أما الأصوات فلا.',
};
