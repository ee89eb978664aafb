// A question being read: no clock yet.
QuestionBody {
}
