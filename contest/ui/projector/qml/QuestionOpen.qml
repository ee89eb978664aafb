// A question that takes answers; the ring shows the time.
QuestionBody {
}
