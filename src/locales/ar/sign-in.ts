import type { SignInWords } from '../en/sign-in.js';

// \u2066 and \u2069 keep a handle from being turned around by the text beside it.
export const signIn: SignInWords = {
  label: 'خادمك أو معرّفك',
  hint: 'مثل \u2066@ana@social.example\u2069',
  find: 'متابعة',
  looking: 'جارٍ البحث عن خادمك…',
  invalid: 'هذا ليس خادمًا ولا معرّفًا. من الأمثلة الصحيحة \u2066social.example\u2069 أو \u2066@ana@social.example\u2069',
  go: ({ host }) => `التصويت عبر ${host}`,
  byHand: ({ host }) => `إن لم يفتح ${host} الاستطلاع فابحث هناك عن هذا العنوان:`,
  afterwards: 'يُفتح في علامة تبويب جديدة. عند عودتك تُقرأ الأرقام من جديد. قد تمر دقائق قبل أن يُحتسب صوتك هنا.',
  explanation:
    'يعرض لك خادمك الاستطلاع، ويكون التصويت هناك بحسابك. لا تنقل هذه الصفحة سوى ما يُكتب هنا وعنوان الاستطلاع. تعلم الخوادم المعنية باختيارك.',
  remember: 'تذكُّر خادمي على هذا الجهاز، لهذا الموقع',
};
