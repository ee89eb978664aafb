// A question being read, open for answers or locked: one scene, in which only the medallion and
// the tiles change.
QuestionBody {
}
