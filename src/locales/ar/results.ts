import type { ResultsWords } from '../en/results.js';

export const results: ResultsWords = {
  quorum: ({ text }) => `المشاركون: ${text}`,
  reasons: 'لماذا',
  missing: 'ما الذي قد يغيّر النتيجة',
  dissent: 'من لا يوافق',
  classes: 'حسب الفئة',
  ties: 'حالات التعادل',
  working: 'كيف جرى العدّ',
  option: 'الخيار',
  rounds: 'الأصوات في كل جولة',
  roundsWithQuota: ({ votes }) => `الأصوات في كل جولة، ويلزم للفوز ${votes}`,
  round: ({ n }, f) => `الجولة ${f.number(n)}`,
  exhausted: 'بلا تفضيل آخر',
  elected: 'فاز',
  eliminated: 'خرج',
  pairwise: 'عدد من يفضّلون خيار الصف على خيار العمود',
};
