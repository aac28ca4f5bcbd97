# نصفها فقط: ما ينقص يبقى بالإنجليزية.
module = الوحدة
phase = المرحلة { $phase }
minutes = { $n } د
goals-label = ما ستعرفه في النهاية
quiz-label = اختبار
quiz-questions = { $n ->
    [one] سؤال واحد
    [two] سؤالان
    [few] { $n } أسئلة
    [many] { $n } سؤالًا
   *[other] { $n } سؤال
}
quiz-check = تحقّق
quiz-right = صحيح.
quiz-not-this = ليس هذا.
question-typed = جوابك
skip-to-text = إلى النص
turn-back = السابق
turn-on = التالي
search-open = بحث
