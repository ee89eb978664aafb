// Time is up: nothing counts any more, nothing is shown yet.
QuestionBody {
}
