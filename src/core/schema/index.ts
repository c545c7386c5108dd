export { actSchema, entrySchema } from './act.js';
export { ballotSchema, choiceSchema } from './ballot.js';
export { caps } from './caps.js';
export { electorateSchema, memberSchema } from './electorate.js';
export { instantSchema } from './parts.js';
export { countsSchema, optionResultSchema, resultSchema } from './result.js';
export { channelSchema, clauseSchema, ruleSchema, shareSchema } from './rule.js';
export { maySchema, sourceSchema, viewSchema } from './view.js';
export { optionSchema, voteSchema } from './vote.js';
