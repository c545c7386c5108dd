import type { FailureWords } from '../en/failure.js';

export const failure: FailureWords = {
  offline: 'Dieses Gerät ist offline. Sobald die Verbindung zurück ist, wird die Umfrage neu geladen.',
  unreachable:
    'Der Server war von dieser Seite aus nicht erreichbar. Bitte erneut versuchen oder die Umfrage dort öffnen.',
  slow: 'Der Server hat zu lange nicht geantwortet. Bitte gleich noch einmal versuchen.',
  'sign-in': 'Der Server zeigt das nur nach einer Anmeldung. Bitte die Umfrage dort öffnen.',
  forbidden: 'Der Server erlaubt das hier nicht. Bitte die Umfrage dort öffnen.',
  'not-found': 'Unter dieser Adresse war nichts zu finden. Bitte prüfen; vielleicht wurde die Umfrage auch gelöscht.',
  gone: 'Diese Umfrage wurde gelöscht. Mehr weiß vielleicht, wer sie veröffentlicht hat.',
  limited: ({ time }) =>
    `Der Server bittet um eine Pause. Bitte ${time ? `ab ${time}` : 'in ein paar Minuten'} erneut versuchen.`,
  server: 'Der Server hat ein Problem. Bitte später erneut versuchen.',
  malformed: 'Die Antwort des Servers war nicht zu verstehen. Bitte die Umfrage dort öffnen.',
  'too-large': 'Die Antwort des Servers ist zu groß für diese Seite. Bitte die Umfrage dort öffnen.',
  'not-a-vote': 'Dieser Beitrag enthält keine Umfrage. Bitte die Adresse prüfen oder den Beitrag dort öffnen.',
  address: 'Diese Adresse ist nicht lesbar. Eine richtige sieht so aus: https://social.example/@ana/1134567',
  unsupported: 'Das geht von hier aus nicht. Bitte die Umfrage auf ihrem Server öffnen.',
  choice: 'Diese Auswahl passt nicht zur Umfrage. Bitte neu auswählen.',
  closed: 'Die Abstimmung war schon beendet, die Stimme wurde nicht gezählt. Das Ergebnis steht weiterhin hier.',
  scheduled: 'Die Abstimmung hat noch nicht begonnen. Bitte zum Beginn wiederkommen.',
  voted: 'Es wurde schon abgestimmt; die frühere Stimme gilt. Aktualisieren zeigt das Ergebnis.',
  'own-poll': 'In der eigenen Umfrage kann man nicht abstimmen. Das Ergebnis ist hier zu sehen.',
  'not-eligible': 'Dieses Konto ist hier nicht stimmberechtigt. Auskunft gibt, wer die Abstimmung leitet.',
  refused:
    'Der Server hat die Stimme nicht angenommen und keinen Grund genannt. Bitte erneut versuchen oder dort abstimmen.',
  unsure: 'Die Stimme wurde gesendet, aber es kam keine Antwort. Aktualisieren zeigt, ob sie angekommen ist.',
};
