// Whether the documents hold what is asked.

/** 'answered', 'probable' or 'absent'. Answers were kept before there were states. */
export const stateOf = ({ state, answered }) => state ?? (answered === false ? 'absent' : 'answered');
